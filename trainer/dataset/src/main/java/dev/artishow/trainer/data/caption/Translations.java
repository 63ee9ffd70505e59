package dev.artishow.trainer.data.caption;

import dev.artishow.engine.color.ColorName;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Words of other languages for what is no emoji and has an English name alone. Each language's
 * lexicon is learnt when it is first asked. Not thread-safe.
 */
public final class Translations {
  private static final String ENGLISH = "en";

  /** The languages whose lexicon was tried on names that it had not seen; see docs/data.md. */
  private static final Set<String> TRIED =
      Set.of("de", "es", "fr", "it", "nl", "pl", "pt", "ru", "sv");

  private final CldrLabels labels;
  private final Map<String, TranslationLexicon> lexicons = new HashMap<>();

  public Translations(CldrLabels labels) {
    this.labels = labels;
  }

  /** The words there are, and translations into those of the languages that lack any. */
  public SortedMap<String, Label> complete(Map<String, Label> words, Collection<String> languages) {
    var complete = new TreeMap<>(words);
    Label english = words.get(ENGLISH);
    if (english != null) {
      for (String language : languages) {
        if (TRIED.contains(language) && !words.containsKey(language)) {
          lexicon(language).translate(english).ifPresent(label -> complete.put(language, label));
        }
      }
    }
    return complete;
  }

  /** What a colour is called, as keywords name it: the same whatever bears it. */
  public SortedMap<String, Label> color(ColorName color, Collection<String> languages) {
    return complete(
        Map.of(ENGLISH, new Label(color.key(), List.of(), CldrLabels.WRITTEN)), languages);
  }

  private TranslationLexicon lexicon(String language) {
    return lexicons.computeIfAbsent(
        language, unused -> TranslationLexicon.learn(labels.parallel(language)));
  }
}
