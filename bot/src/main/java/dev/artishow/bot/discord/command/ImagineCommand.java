package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
import dev.artishow.bot.discord.route.Options;
import dev.artishow.bot.job.Order;
import dev.artishow.bot.setting.Settings;
import dev.artishow.bot.text.Phrase;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import net.dv8tion.jda.api.interactions.commands.OptionType;
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * {@code /imagine prompt [seed] [count] [private] [model] [guidance] [style]}: draws pictures from
 * words.
 */
public final class ImagineCommand implements Feature.Slash {
  private static final String PROMPT = "prompt";
  private static final String SEED = "seed";
  private static final String COUNT = "count";
  private static final String PRIVATE = "private";
  private static final String MODEL = "model";
  private static final String GUIDANCE = "guidance";
  private static final String STYLE = "style";

  /** The further pictures of one order take the next seeds, which must be typeable too. */
  private static final long MAX_SEED = (long) OptionData.MAX_POSITIVE_NUMBER - Order.MAX_COUNT + 1;

  private final Conversation conversation;
  private final ImageGenerator generator;
  private final Settings settings;
  private final Options options;

  public ImagineCommand(
      Conversation conversation, ImageGenerator generator, Settings settings, Options options) {
    this.conversation = conversation;
    this.generator = generator;
    this.settings = settings;
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
        options.of(this, OptionType.NUMBER, GUIDANCE).setRequiredRange(0, DrawRequest.MAX_GUIDANCE),
        options.of(this, OptionType.STRING, STYLE).setAutoComplete(true));
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
    Stream<String> names =
        option.equals(STYLE)
            ? settings.styles(caller.guildId()).keySet().stream()
            : generator.models().stream().map(ModelId::name).distinct();
    return names
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(begun))
        .limit(OptionData.MAX_CHOICES)
        .toList();
  }

  @Override
  public void serve(Exchange exchange) {
    String typed = exchange.text(PROMPT).orElse("");
    Optional<String> style = exchange.text(STYLE).map(name -> name.toLowerCase(Locale.ROOT));
    Map<String, String> styles =
        style.isPresent() ? settings.styles(exchange.caller().guildId()) : Map.of();
    String prompt = style.map(styles::get).map(words -> typed + ", " + words).orElse(typed);
    if (typed.isEmpty()) {
      exchange.tell(Phrase.EMPTY_PROMPT);
    } else if (style.isPresent() && !styles.containsKey(style.get())) {
      exchange.tell(
          Phrase.UNKNOWN_STYLE,
          Map.of(
              "style",
              style.get(),
              "styles",
              styles.isEmpty() ? "—" : String.join(", ", styles.keySet())));
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
