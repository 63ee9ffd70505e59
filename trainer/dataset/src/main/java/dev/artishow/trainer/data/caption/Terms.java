package dev.artishow.trainer.data.caption;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts labels into terms in lower case and remembers how these were spelt. */
final class Terms {
  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");

  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();

  /** A label's name and keywords, whole, and the words of each. */
  Set<String> of(Label label) {
    var phrases = new ArrayList<>(label.keywords());
    phrases.add(label.name());
    var terms = new HashSet<String>();
    for (String phrase : phrases) {
      terms.add(remember(phrase));
      for (String word : NOT_IN_WORDS.split(phrase, 0)) {
        if (!word.isEmpty()) {
          terms.add(remember(word));
        }
      }
    }
    return terms;
  }

  private String remember(String spelling) {
    String term = lower(spelling);
    spellings.computeIfAbsent(term, unused -> new HashMap<>()).merge(spelling, 1, Integer::sum);
    return term;
  }

  /** German nouns keep their capitals, words that only began a name lose theirs. */
  String usualSpelling(String term) {
    return spellings.getOrDefault(term, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
        .map(Map.Entry::getKey)
        .orElse(term);
  }

  static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
