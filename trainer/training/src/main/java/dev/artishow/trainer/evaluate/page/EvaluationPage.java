package dev.artishow.trainer.evaluate.page;

import dev.artishow.engine.energy.EnergyWords;
import dev.artishow.trainer.evaluate.EvaluationResult;
import dev.artishow.trainer.html.PageTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was found out about one model, or about two side by side, as one HTML page: its style, its
 * plots and its pictures are in it. Of two models' figures, those that differ by more than their
 * uncertainty are marked.
 */
public final class EvaluationPage {
  private final Contestants models;
  private final Words words;

  /** Something told of how it was measured. */
  record Item(String name, String value) {}

  private EvaluationPage(Contestants models, Words words) {
    this.models = models;
    this.words = words;
  }

  /**
   * Writes the page, in French for those who speak it, else in English.
   *
   * @param results of one model or of two
   */
  public static String of(List<EvaluationResult> results, Locale locale) {
    if (results.isEmpty() || results.size() > 2) {
      throw new IllegalArgumentException(
          "a page shows one model or two, was asked for " + results.size());
    }
    var words = new Words(locale);
    var page = new EvaluationPage(new Contestants(results), words);
    return PageTemplate.of(EvaluationPage.class, "evaluation").fill(page, words);
  }

  String title() {
    return words.say(
        "title",
        models.results().stream()
            .map(result -> result.id().title())
            .collect(Collectors.joining(words.say("against"))));
  }

  private EvaluationResult.Setting setting() {
    return models.results().get(0).setting();
  }

  private boolean draws() {
    return models.results().get(0).card().kind().draws();
  }

  String subtitle() {
    return words.say(
        draws() ? "subtitle" : "subtitle.fixed", setting().dataset(), setting().pictures());
  }

  List<String> warnings() {
    var warnings = new ArrayList<String>();
    if (draws() && setting().judge().isEmpty()) {
      warnings.add(words.say("no-judge"));
    }
    for (EvaluationResult result : models.results()) {
      if (!result.setting().ownDataset()) {
        warnings.add(words.say("other-dataset", result.id().title(), setting().dataset()));
      }
    }
    return warnings;
  }

  /** What the marks of differences mean, where there are two models. */
  Optional<String> marks() {
    return models.count() > 1
        ? Optional.of(words.say("marks", models.title(1), models.title(0)))
        : Optional.empty();
  }

  List<SectionView> sections() {
    return models.sections().stream().map(id -> new SectionView(id, models, words)).toList();
  }

  /** How it was measured. */
  List<Item> about() {
    var items = new ArrayList<Item>();
    for (EvaluationResult result : models.results()) {
      EvaluationResult.Setting setting = result.setting();
      items.add(item("model", result.id().title() + " (" + result.card().kind() + ")"));
      items.add(item("digest", result.id().digest()));
      items.add(item("dataset", setting.dataset() + ", " + setting.datasetDigest()));
      setting.judge().ifPresent(judge -> items.add(item("judge", judge)));
      items.add(item("pictures", words.decimals(setting.pictures(), 0)));
      items.add(item("minutes", words.decimals(result.seconds() / 60, 1)));
      items.add(
          item(
              "energy", new EnergyWords(words.locale()).describe(result.energy(), setting.grid())));
      items.add(item("code", setting.codeVersion()));
    }
    return items;
  }

  private Item item(String key, String value) {
    return new Item(words.say("about." + key), value);
  }
}
