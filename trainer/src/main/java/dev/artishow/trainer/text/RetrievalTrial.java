package dev.artishow.trainer.text;

import dev.artishow.trainer.data.Dataset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The questions that encoders are tried by while they learn, always the same. */
final class RetrievalTrial {
  /** Widely spoken languages of several scripts, with and without spaces between words. */
  static final List<String> LANGUAGES = List.of("en", "fr", "de", "es", "ar", "hi", "ja", "zh");

  private static final int AMONG = 100;
  private static final List<String> OF_NEW_THINGS = List.of("en", "fr");

  private final Dataset dataset;
  private final int side;
  private final Map<String, Questions> names = new LinkedHashMap<>();
  private final Map<String, ColorQuestions> colors = new LinkedHashMap<>();

  /** The questions that a data set has enough pictures for, of a side in pixels. */
  RetrievalTrial(Dataset dataset, int side) {
    this.dataset = dataset;
    this.side = side;
    for (String language : LANGUAGES) {
      ask("misses-" + language, Questions.ofKnownThings(dataset, language));
    }
    for (String language : OF_NEW_THINGS) {
      ask("misses-new-" + language, Questions.ofNewThings(dataset, language));
    }
    for (String language : ColorQuestions.LANGUAGES) {
      var questions = ColorQuestions.of(dataset, language);
      if (questions.size() > 0) {
        colors.put("misses-color-" + language, questions);
      }
    }
  }

  private void ask(String name, Questions questions) {
    if (questions.size() >= AMONG) {
      names.put(name, questions);
    }
  }

  /**
   * Shares of wrong answers: {@code misses-fr}, French names of known things, each among 100
   * pictures that were not learnt from; {@code misses-new-fr}, of things that were not learnt at
   * all; {@code misses-color-fr}, pictures to which another colour's caption is nearer.
   */
  Map<String, Double> misses(Features features) {
    var misses = new LinkedHashMap<String, Double>();
    names.forEach(
        (name, questions) ->
            misses.put(
                name,
                1
                    - Retrieval.precision(
                        features.captions(questions.captions()),
                        features.pictures(questions.planes(dataset, side)),
                        AMONG)));
    colors.forEach(
        (name, questions) ->
            misses.put(
                name,
                1
                    - Retrieval.preference(
                        features.pictures(questions.asked().planes(dataset, side)),
                        features.captions(questions.asked().captions()),
                        questions.wrong().stream().map(features::captions).toList())));
    return misses;
  }
}
