package dev.artishow.moderation.rule;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * In which languages a prompt may be, as far as that decides what one of its words means: {@code
 * Pute} is a turkey in German, {@code kut} a corner in Croatian.
 */
final class PromptLanguages {
  /** Those whose everyday words are known, so that pieces of words can be told from accidents. */
  private static final Set<String> PIECED = Set.of("en", "fr", "any");

  private final String prompt;
  private final Map<String, Integer> small;
  private @Nullable Tokens tokens;

  PromptLanguages(String prompt, Map<String, Integer> small) {
    this.prompt = prompt;
    this.small = small;
  }

  /**
   * Whether words of a language, found in this way and so certain, count in the prompt. Words run
   * together or broken in two are told from accidents by what is left of them, and words of other
   * scripts look like too many, so these count only in the languages whose everyday words are
   * known.
   */
  boolean allow(String language, PhraseBook.Hit<?> hit) {
    if ((!PIECED.contains(language) && isFarFetched(hit))
        || !hit.apart().isIn(prompt, hit.place())) {
      return false;
    }
    int own = small.getOrDefault(language, 0);
    int most =
        small.entrySet().stream()
            .filter(entry -> !entry.getKey().equals(language))
            .mapToInt(Map.Entry::getValue)
            .max()
            .orElse(0);
    return switch (hit.certainty()) {
      case SURE -> true;
      case UNLESS_OTHER -> own >= most;
      case ONLY_OWN -> own > most;
    };
  }

  private boolean isFarFetched(PhraseBook.Hit<?> hit) {
    return switch (hit.reading()) {
      case SPLIT, JOINED -> true;
      case SEPARATED -> hit.words().stream().anyMatch(this::hasPieces);
      case LOOKALIKES -> hit.words().stream().noneMatch(this::hasLatin);
      default -> false;
    };
  }

  /** Whether a word is in pieces with a hyphen between, as many languages write; not letters. */
  private boolean hasPieces(Place word) {
    boolean hasPiece = false;
    boolean hasHyphen = false;
    for (int i = word.start() + 1; i < word.end(); i++) {
      char letter = prompt.charAt(i);
      hasPiece |= Character.isLetter(letter) && Character.isLetter(prompt.charAt(i - 1));
      hasHyphen |= Character.getType(letter) == Character.DASH_PUNCTUATION;
    }
    return hasPiece && hasHyphen;
  }

  private boolean hasLatin(Place word) {
    return prompt
        .substring(word.start(), word.end())
        .codePoints()
        .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN);
  }

  /**
   * Whether a word found as one of a language is an ordinary word of another, and the rest of the
   * prompt is more of that other than of its own.
   */
  boolean isOrdinaryElsewhere(String language, Place place) {
    if (tokens == null) {
      tokens = new Tokens(prompt);
    }
    List<String> languages = tokens.languages(place);
    int own = count(language, languages);
    return languages.stream()
        .anyMatch(other -> !other.equals(language) && count(other, languages) > own);
  }

  /** How many words a language has of the prompt without one that has these languages. */
  private int count(String language, List<String> ofWord) {
    int all =
        small.getOrDefault(language, 0)
            + Objects.requireNonNull(tokens).counts.getOrDefault(language, 0);
    return ofWord.contains(language) ? all - 1 : all;
  }

  /** The words of a prompt with the languages that have them. */
  private static final class Tokens {
    private final NavigableMap<Integer, Token> byStart = new TreeMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    private record Token(Place place, List<String> languages) {}

    Tokens(String prompt) {
      int start = 0;
      for (int i = 0; i <= prompt.length(); i++) {
        if (i == prompt.length() || !Character.isLetter(prompt.charAt(i))) {
          if (i > start + 1) {
            add(new Place(start, i), prompt.substring(start, i));
          }
          start = i + 1;
        }
      }
    }

    private void add(Place place, String word) {
      List<String> languages = WordsByLanguage.shipped().of(word);
      byStart.put(place.start(), new Token(place, languages));
      languages.forEach(language -> counts.merge(language, 1, Integer::sum));
    }

    /** The languages of the word that a place is in; none if it is in no single one. */
    List<String> languages(Place place) {
      Map.Entry<Integer, Token> word = byStart.floorEntry(place.start());
      return word != null && word.getValue().place().covers(place.start(), place.end())
          ? word.getValue().languages()
          : List.of();
    }
  }
}
