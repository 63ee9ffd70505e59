package dev.artishow.trainer.data.caption;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A bilingual lexicon learnt from what English and another language call the same emoji: names that
 * are the emoji's own, words whose emoji are the same in both languages ({@link Associations}), and
 * names composed of these ({@link NamePatterns}). It rather says nothing than something doubtful.
 */
public final class TranslationLexicon {
  /** Chosen on one half of the emoji; what it gives on the other stands in docs/data.md. */
  static final Associations.Thresholds THRESHOLDS = new Associations.Thresholds(0.6, 2, 0.1);

  private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}'’-]+");

  /** What two languages call one thing. */
  public record Pair(Label english, Label other) {}

  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Map<String, Integer>> spellings = new HashMap<>();
  private final Map<String, Optional<String>> known = new HashMap<>();
  private final Associations associations = new Associations();
  private final NamePatterns patterns = new NamePatterns(this::word);

  private TranslationLexicon() {}

  /** Learns from what is named in both languages. */
  public static TranslationLexicon learn(Collection<Pair> pairs) {
    var lexicon = new TranslationLexicon();
    var ambiguous = new HashSet<String>();
    for (Pair pair : pairs) {
      String english = lower(pair.english().name());
      String before = lexicon.names.put(english, pair.other().name());
      if (before != null && !before.equals(pair.other().name())) {
        ambiguous.add(english);
      }
      lexicon.associations.add(lexicon.terms(pair.english()), lexicon.terms(pair.other()));
    }
    lexicon.names.keySet().removeAll(ambiguous);
    for (Pair pair : pairs) {
      lexicon.patterns.add(lower(pair.english().name()), pair.other().name());
    }
    return lexicon;
  }

  /** The name in the other language, if there is no doubt about it. Not thread-safe. */
  public Optional<String> translate(String english) {
    String name = lower(english);
    Optional<String> word = word(name);
    return word.isPresent() ? word : patterns.compose(name);
  }

  /** A label in the other language: the name, and those keywords that can be translated too. */
  public Optional<Label> translate(Label english) {
    return translate(english.name())
        .map(
            name -> {
              List<String> keywords =
                  english.keywords().stream()
                      .map(this::translate)
                      .flatMap(Optional::stream)
                      .filter(keyword -> !keyword.equals(name))
                      .distinct()
                      .toList();
              return new Label(name, keywords, Label.TRANSLATED);
            });
  }

  private Optional<String> word(String english) {
    return known.computeIfAbsent(
        english,
        unused -> {
          String name = names.get(english);
          return name != null
              ? Optional.of(name)
              : associated(english, THRESHOLDS);
        });
  }

  /** What association alone says of a term in lower case. */
  Optional<String> associated(String english, Associations.Thresholds thresholds) {
    return associations.partner(english, thresholds).map(this::usualSpelling);
  }

  /** Whole phrases, and the words of each. */
  private Set<String> terms(Label label) {
    var phrases = new ArrayList<>(label.keywords());
    phrases.add(label.name());
    var terms = new HashSet<String>();
    for (String phrase : phrases) {
      remember(phrase, terms);
      NOT_IN_WORDS
          .splitAsStream(phrase)
          .filter(word -> !word.isEmpty())
          .forEach(word -> remember(word, terms));
    }
    return terms;
  }

  private void remember(String spelling, Set<String> terms) {
    String term = lower(spelling);
    spellings
        .computeIfAbsent(term, unused -> new HashMap<>())
        .merge(spelling, 1, Integer::sum);
    terms.add(term);
  }

  /** German nouns keep their capitals, words that only began a name lose theirs. */
  private String usualSpelling(String term) {
    return spellings.getOrDefault(term, Map.of()).entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .orElse(term);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}
