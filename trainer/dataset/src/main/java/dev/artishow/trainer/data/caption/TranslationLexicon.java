package dev.artishow.trainer.data.caption;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A bilingual lexicon learnt from what English and another language call the same emoji: names that
 * are the emoji's own, words whose emoji are the same in both languages ({@link Associations}), and
 * names composed of these ({@link NamePatterns}). It rather says nothing than something doubtful.
 * Thread-safe.
 */
public final class TranslationLexicon {
  /** Chosen on one half of the emoji; what it gives on the other stands in docs/data.md. */
  static final Associations.Thresholds THRESHOLDS = new Associations.Thresholds(0.6, 2, 0.2);

  /** What two languages call one thing. */
  public record Pair(Label english, Label other) {}

  private final Map<String, String> words = new HashMap<>();
  private final NamePatterns patterns = new NamePatterns(this::word);

  private TranslationLexicon() {}

  /** Learns from what is named in both languages. */
  public static TranslationLexicon learn(Collection<Pair> pairs) {
    var lexicon = new TranslationLexicon();
    var spellings = new Terms();
    Associations associations = associations(pairs, spellings);
    for (String term : associations.english()) {
      associations
          .partner(term, THRESHOLDS)
          .ifPresent(other -> lexicon.words.put(term, spellings.usualSpelling(other)));
    }
    lexicon.words.putAll(names(pairs));
    for (Pair pair : pairs) {
      lexicon.patterns.add(Terms.lower(pair.english().name()), pair.other().name());
    }
    return lexicon;
  }

  static Associations associations(Collection<Pair> pairs, Terms spellings) {
    var associations = new Associations();
    var english = new Terms();
    for (Pair pair : pairs) {
      associations.add(english.of(pair.english()), spellings.of(pair.other()));
    }
    return associations;
  }

  /** Names that mean one emoji alone. */
  private static Map<String, String> names(Collection<Pair> pairs) {
    var names = new HashMap<String, String>();
    var ambiguous = new HashSet<String>();
    for (Pair pair : pairs) {
      String english = Terms.lower(pair.english().name());
      String before = names.put(english, pair.other().name());
      if (before != null && !before.equals(pair.other().name())) {
        ambiguous.add(english);
      }
    }
    names.keySet().removeAll(ambiguous);
    return names;
  }

  /** The name in the other language, if there is no doubt about it. */
  public Optional<String> translate(String english) {
    String name = Terms.lower(english);
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
    return Optional.ofNullable(words.get(english));
  }
}
