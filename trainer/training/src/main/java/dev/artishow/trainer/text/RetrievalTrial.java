package dev.artishow.trainer.text;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.evaluate.Languages;
import java.util.LinkedHashMap;
import java.util.Map;

/** The questions that encoders are tried by while they learn, always the same. */
final class RetrievalTrial {
  static final int AMONG = 100;

  private final EncodedPictures pictures;
  private final Map<String, Questions> names = new LinkedHashMap<>();
  private final Map<String, ColorQuestions> colors = new LinkedHashMap<>();

  /** The questions that a data set has enough pictures for, of a side in pixels. */
  RetrievalTrial(Dataset dataset, int side) {
    pictures = new EncodedPictures(dataset, side);
    var heldOut = new HeldOut(dataset);
    for (String language : Languages.ALL) {
      ask("misses-" + language, heldOut.knownThings(language));
    }
    for (String language : Languages.FIRST) {
      ask("misses-new-" + language, heldOut.newThings(language));
    }
    for (String language : HeldOut.COLOR_LANGUAGES) {
      var questions = heldOut.colors(language);
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
    var seen = new SeenPictures(features, pictures);
    var misses = new LinkedHashMap<String, Double>();
    names.forEach(
        (name, asked) -> {
          float[][] captions = features.captions(asked.captions());
          misses.put(name, 1 - Retrieval.precision(captions, seen.of(asked), AMONG));
        });
    colors.forEach((name, asked) -> misses.put(name, 1 - seen.colorsTold(asked)));
    return misses;
  }
}
