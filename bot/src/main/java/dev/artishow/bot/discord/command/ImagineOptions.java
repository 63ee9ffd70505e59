package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.model.Offer;
import dev.artishow.engine.DrawRequest;
import java.util.ArrayList;
import java.util.List;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/** What can be said with {@code /imagine}: nothing that no installed model would heed. */
public final class ImagineOptions {
  static final String PROMPT = "prompt";
  static final String SEED = "seed";
  static final String COUNT = "count";
  static final String PRIVATE = "private";
  static final String MODEL = "model";
  static final String GUIDANCE = "guidance";
  static final String STYLE = "style";

  /** The further pictures of one order take the next seeds, which must be typeable too. */
  private static final long MAX_SEED = (long) OptionData.MAX_POSITIVE_NUMBER - Order.MAX_COUNT + 1;

  private final Options options;
  private final Offer offer;

  public ImagineOptions(Options options, Offer offer) {
    this.options = options;
    this.offer = offer;
  }

  /** All of them, the prompt first. */
  List<OptionData> all(String command) {
    var all = new ArrayList<OptionData>();
    all.add(
        options
            .of(command, OptionType.STRING, PROMPT)
            .setRequired(true)
            .setMaxLength(DrawRequest.MAX_PROMPT_CHARACTERS));
    all.add(options.of(command, OptionType.INTEGER, SEED).setRequiredRange(0, MAX_SEED));
    all.add(options.of(command, OptionType.INTEGER, COUNT).setRequiredRange(1, Order.MAX_COUNT));
    all.add(options.of(command, OptionType.BOOLEAN, PRIVATE));
    if (offer.hasChoice()) {
      all.add(options.of(command, OptionType.STRING, MODEL).setAutoComplete(true));
    }
    if (offer.isGuided()) {
      all.add(
          options
              .of(command, OptionType.NUMBER, GUIDANCE)
              .setRequiredRange(0, DrawRequest.MAX_GUIDANCE));
    }
    all.add(options.of(command, OptionType.STRING, STYLE).setAutoComplete(true));
    return all;
  }
}
