package dev.artishow.trainer.data.inspect.page;

import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Label;
import java.util.Map;

/** What the page calls a concept: its name in the page's language, else in English. */
final class Names {
  private static final String ENGLISH = "en";

  private Names() {}

  static String of(String key, Map<String, Concept> concepts, SummaryWords words) {
    Concept concept = concepts.get(key);
    if (concept == null) {
      return key;
    }
    return concept.in(words.language()).or(() -> concept.in(ENGLISH)).map(Label::name).orElse(key);
  }
}
