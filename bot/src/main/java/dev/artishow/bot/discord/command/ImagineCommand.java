package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.text.Phrase;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * {@code /imagine prompt [seed] [count] [private] [model] [guidance]}: draws pictures from words.
 */
public final class ImagineCommand implements Feature.Slash {
  private static final String PROMPT = "prompt";
  private static final String SEED = "seed";
  private static final String COUNT = "count";
  private static final String PRIVATE = "private";
  private static final String MODEL = "model";
  private static final String GUIDANCE = "guidance";

  /** The further pictures of one order take the next seeds, which must be typeable too. */
  private static final long MAX_SEED = (long) OptionData.MAX_POSITIVE_NUMBER - Order.MAX_COUNT + 1;

  private final Conversation conversation;
  private final ImageGenerator generator;
  private final Options options;

  public ImagineCommand(Conversation conversation, ImageGenerator generator, Options options) {
    this.conversation = conversation;
    this.generator = generator;
    this.options = options;
  }

  @Override
  public String name() {
    return "imagine";
  }

  @Override
  public List<OptionData> options() {
    return List.of(
        options
            .of(this, OptionType.STRING, PROMPT)
            .setRequired(true)
            .setMaxLength(DrawRequest.MAX_PROMPT_CHARACTERS),
        options.of(this, OptionType.INTEGER, SEED).setRequiredRange(0, MAX_SEED),
        options.of(this, OptionType.INTEGER, COUNT).setRequiredRange(1, Order.MAX_COUNT),
        options.of(this, OptionType.BOOLEAN, PRIVATE),
        options.of(this, OptionType.STRING, MODEL).setAutoComplete(true),
        options
            .of(this, OptionType.NUMBER, GUIDANCE)
            .setRequiredRange(0, DrawRequest.MAX_GUIDANCE));
  }

  @Override
  public Access access() {
    return Access.MEMBER;
  }

  @Override
  public Acknowledgement acknowledgement() {
    return Acknowledgement.OWN;
  }

  @Override
  public List<String> complete(Caller caller, String option, String typed) {
    String begun = typed.strip().toLowerCase(Locale.ROOT);
    return generator.models().stream()
        .map(ModelId::name)
        .distinct()
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(begun))
        .limit(OptionData.MAX_CHOICES)
        .toList();
  }

  @Override
  public void serve(Exchange exchange) {
    String prompt = exchange.text(PROMPT).orElse("");
    if (prompt.isEmpty()) {
      exchange.tell(Phrase.EMPTY_PROMPT);
    } else if (prompt.length() > DrawRequest.MAX_PROMPT_CHARACTERS) {
      // Discord counts an emoji as one character, the engine as Java does
      exchange.tell(
          Phrase.LONG_PROMPT,
          Map.of("length", prompt.length(), "limit", DrawRequest.MAX_PROMPT_CHARACTERS));
    } else {
      var order =
          new Order(
              prompt,
              (int) exchange.number(COUNT).orElse(1),
              exchange.truth(PRIVATE),
              exchange.text(MODEL),
              exchange.fraction(GUIDANCE),
              OptionalLong.empty());
      conversation.begin(
          exchange, wish -> conversation.desk().intake().take(wish, order, exchange.number(SEED)));
    }
  }
}
