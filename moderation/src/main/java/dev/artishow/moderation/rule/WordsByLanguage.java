package dev.artishow.moderation.rule;

import dev.artishow.moderation.reading.Lexicon;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Ordinary words of some fifty languages that are written in Latin letters, from the names of
 * emoji. Read when first asked for: most prompts hold nothing that needs them.
 */
final class WordsByLanguage {
  private final List<String> languages = new ArrayList<>();

  /** By word the languages that have it, one bit each. */
  private final Map<String, Long> words = new HashMap<>();

  private static final class Shipped {
    static final WordsByLanguage INSTANCE = new WordsByLanguage();
  }

  private WordsByLanguage() {
    for (String line : Words.lines("words-by-language.txt")) {
      int colon = line.indexOf(':');
      long bit = 1L << languages.size();
      languages.add(line.substring(0, colon));
      for (String word : line.substring(colon + 2).split(" ", -1)) {
        words.merge(word, bit, (one, other) -> one | other);
      }
    }
    if (languages.size() > Long.SIZE) {
      throw new IllegalStateException(
          "words-by-language.txt must have at most %d languages, has %d"
              .formatted(Long.SIZE, languages.size()));
    }
  }

  static WordsByLanguage shipped() {
    return Shipped.INSTANCE;
  }

  /** The languages that have a word. */
  List<String> of(String word) {
    long bits = words.getOrDefault(Lexicon.spelling(word), 0L);
    var found = new ArrayList<String>();
    for (int i = 0; bits != 0; i++, bits >>>= 1) {
      if ((bits & 1) != 0) {
        found.add(languages.get(i));
      }
    }
    return found;
  }
}
