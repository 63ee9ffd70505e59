package dev.artishow.bot.discord.command;

import dev.artishow.bot.discord.route.Access;
import dev.artishow.bot.discord.route.Acknowledgement;
import dev.artishow.bot.discord.route.Caller;
import dev.artishow.bot.discord.route.Exchange;
import dev.artishow.bot.discord.route.Feature;
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
import net.dv8tion.jda.api.interactions.commands.build.OptionData;

/**
 * {@code /imagine prompt [seed] [count] [private] [model] [guidance] [style]}: draws pictures from
 * words.
 */
public final class ImagineCommand implements Feature.Slash {
  private final Conversation conversation;
  private final ImageGenerator generator;
  private final Settings settings;
  private final List<OptionData> options;

  public ImagineCommand(
      Conversation conversation,
      ImageGenerator generator,
      Settings settings,
      ImagineOptions options) {
    this.conversation = conversation;
    this.generator = generator;
    this.settings = settings;
    this.options = options.all(name());
  }

  @Override
  public String name() {
    return "imagine";
  }

  @Override
  public List<OptionData> options() {
    return options;
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
        option.equals(ImagineOptions.STYLE)
            ? settings.of(caller.guildId()).styles().keySet().stream()
            : generator.models().stream().map(ModelId::name).distinct();
    return names
        .filter(name -> name.toLowerCase(Locale.ROOT).contains(begun))
        .limit(OptionData.MAX_CHOICES)
        .toList();
  }

  @Override
  public void serve(Exchange exchange) {
    String typed = exchange.text(ImagineOptions.PROMPT).orElse("");
    Optional<String> style =
        exchange.text(ImagineOptions.STYLE).map(name -> name.toLowerCase(Locale.ROOT));
    Map<String, String> styles =
        style.isPresent() ? settings.of(exchange.caller().guildId()).styles() : Map.of();
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
              (int) exchange.number(ImagineOptions.COUNT).orElse(1),
              exchange.truth(ImagineOptions.PRIVATE),
              exchange.text(ImagineOptions.MODEL),
              exchange.fraction(ImagineOptions.GUIDANCE),
              OptionalLong.empty());
      conversation.begin(
          exchange,
          wish ->
              conversation.desk().intake().take(wish, order, exchange.number(ImagineOptions.SEED)));
    }
  }
}
