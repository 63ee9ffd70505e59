package dev.artishow.bot.discord.card;

import dev.artishow.bot.model.ModelDesk.Result;
import dev.artishow.bot.text.CleanText;
import dev.artishow.bot.text.Language;
import dev.artishow.bot.text.Phrase;
import dev.artishow.bot.text.Texts;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.registry.ModelEvent;
import dev.artishow.engine.registry.ModelRef;
import dev.artishow.engine.registry.RegistryState;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what there is of models, and what came of orders about them. */
public final class ModelWording {
  private static final int MAX_EVENTS = 5;
  private static final int DIGEST_CHARACTERS = 12;
  private static final int EXCERPT_CHARACTERS = 150;
  private static final int MAX_MODELS = 10;

  private final Texts texts;

  public ModelWording(Texts texts) {
    this.texts = texts;
  }

  /** What came of an order. */
  public String result(Language language, Result result) {
    if (result instanceof Result.Refused refused) {
      return texts.say(
          language,
          Phrase.MODEL_ORDER_REFUSED,
          Map.of(
              "reason", word(refused.reason()),
              "detail", CleanText.excerpt(refused.message(), EXCERPT_CHARACTERS)));
    }
    List<ModelEvent> events = ((Result.Done) result).events();
    return events.isEmpty()
        ? texts.say(language, Phrase.MODEL_UNCHANGED)
        : texts.say(language, Phrase.MODEL_ORDER_DONE, Map.of("events", lines(language, events)));
  }

  private String lines(Language language, List<ModelEvent> events) {
    return events.stream()
        .skip(Math.max(0, events.size() - MAX_EVENTS))
        .map(event -> line(language, event))
        .collect(Collectors.joining("\n"));
  }

  private String line(Language language, ModelEvent event) {
    return texts.say(
        language,
        Phrase.MODEL_EVENT,
        Map.of(
            "when", "<t:" + event.at().getEpochSecond() + ":R>",
            "model", event.model().title(),
            "kind", word(event.kind()),
            "detail", CleanText.excerpt(event.detail(), EXCERPT_CHARACTERS)));
  }

  /**
   * The models that serve, and which of them draws in a server.
   *
   * @param serving the default first
   */
  public String list(Language language, List<ModelId> serving, Optional<ModelRef> pinned) {
    String models =
        serving.stream()
            .limit(MAX_MODELS)
            .map(model -> "- " + model.title())
            .collect(Collectors.joining("\n"));
    return texts.say(
        language,
        pinned.isPresent() ? Phrase.MODELS_PINNED : Phrase.MODELS,
        Map.of("models", models, "pinned", pinned.map(ModelRef::toString).orElse("")));
  }

  /** What is known of a name. */
  public String info(
      Language language,
      String name,
      List<ModelId> packages,
      List<ModelId> serving,
      RegistryState state) {
    String versions =
        packages.stream()
            .filter(model -> model.name().equals(name))
            .limit(MAX_MODELS)
            .map(model -> version(language, model, serving))
            .collect(Collectors.joining("\n"));
    List<ModelEvent> events =
        state.history().stream().filter(event -> event.model().name().equals(name)).toList();
    return versions.isEmpty()
        ? texts.say(language, Phrase.NO_SUCH_MODEL, Map.of("model", name))
        : versions + "\n" + lines(language, events);
  }

  private String version(Language language, ModelId model, List<ModelId> serving) {
    return texts.say(
        language,
        Phrase.MODEL_VERSION,
        Map.of(
            "model", model.title(),
            "digest", model.digest().substring(0, DIGEST_CHARACTERS),
            "serves", serving.contains(model) ? "yes" : "no"));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
