package dev.artishow.bot.discord.control;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.CustomId;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.setting.Setting;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.work.InFlight;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import net.dv8tion.jda.api.entities.Guild;
import net.dv8tion.jda.api.entities.channel.concrete.TextChannel;

/** The channel that an admin has chosen for moderators. */
public final class SetupChoice implements Feature.Control {
  private final Settings settings;
  private final Executor workers;
  private final InFlight inFlight;
  private final InstantSource clock;

  /**
   * @param workers run SQL
   */
  public SetupChoice(Settings settings, Executor workers, InFlight inFlight, InstantSource clock) {
    this.settings = settings;
    this.workers = workers;
    this.inFlight = inFlight;
    this.clock = clock;
  }

  static CustomId of(long guildId) {
    return new CustomId("setup-channel", Long.toUnsignedString(guildId), "");
  }

  @Override
  public String name() {
    return "setup-channel";
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.THINKING;
  }

  @Override
  public boolean isForDirectMessages() {
    return true;
  }

  @Override
  public void serve(Exchange exchange) {
    inFlight.add(
        ServerAdmins.check(exchange, guild -> workers.execute(() -> set(exchange, guild))));
  }

  private void set(Exchange exchange, Guild guild) {
    Optional<TextChannel> channel =
        exchange.chosen().stream()
            .findFirst()
            .flatMap(id -> Optional.ofNullable(guild.getTextChannelById(id)));
    if (channel.isEmpty()) {
      exchange.tell(Phrase.NO_CHANNELS);
      return;
    }
    settings.set(
        guild.getIdLong(),
        Setting.REVIEW_CHANNEL,
        OptionalLong.of(channel.get().getIdLong()),
        exchange.caller().memberId(),
        clock.instant());
    exchange.tell(Phrase.SET_UP, Map.of("channel", channel.get().getAsMention()));
  }
}
