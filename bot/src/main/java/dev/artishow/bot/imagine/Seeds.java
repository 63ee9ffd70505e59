package dev.artishow.bot.imagine;

import dev.artishow.bot.job.Order;
import dev.artishow.bot.job.Requester;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.Reuse;
import java.util.random.RandomGenerator;

/** Seeds for those who name none. */
public final class Seeds {
  private final ImageGenerator generator;
  private final Settings settings;
  private final RandomGenerator random;

  /**
   * @param random thread-safe
   */
  public Seeds(ImageGenerator generator, Settings settings, RandomGenerator random) {
    this.generator = generator;
    this.settings = settings;
    this.random = random;
  }

  /** The engine's choice, else one that members can type without effort. */
  long first(Order order, Requester requester) {
    if (order.variationOf().isPresent()) {
      return random.nextInt(Integer.MAX_VALUE);
    }
    return generator
        .firstSeed(
            order.prompt(), Askers.of(requester, order), order.count(), reuse(requester.guildId()))
        .orElseGet(() -> random.nextInt(Integer.MAX_VALUE));
  }

  private Reuse reuse(long guildId) {
    return settings
        .of(guildId)
        .isYes(Setting.REUSE)
        .map(isWanted -> isWanted ? Reuse.FIRST : Reuse.NEVER)
        .orElse(Reuse.AS_CONFIGURED);
  }
}
