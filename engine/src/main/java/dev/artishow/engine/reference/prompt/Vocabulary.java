package dev.artishow.engine.reference.prompt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** What the words of one language mean. Immutable once it is read. */
final class Vocabulary {
  private final String language;
  private final Map<String, List<Phrase>> phrases = new HashMap<>();
  private boolean adjectivesFirst = true;

  Vocabulary(String language) {
    this.language = language;
  }

  /** Words that mean something together. */
  record Phrase(List<String> words, Meaning meaning) {
    int length() {
      return words.size();
    }
  }

  /** Its tag: {@code fr}. */
  String language() {
    return language;
  }

  /** Whether adjectives mostly stand before their noun. */
  boolean adjectivesFirst() {
    return adjectivesFirst;
  }

  void putAdjectivesLast() {
    adjectivesFirst = false;
  }

  /**
   * Learns a phrase, which may be told twice: forms of a word often look alike without accents.
   *
   * @throws IllegalArgumentException if it means something else already
   */
  void add(String phrase, Meaning meaning) {
    List<String> words = Word.of(phrase).stream().map(Word::text).toList();
    List<Phrase> same = phrases.computeIfAbsent(words.get(0), unused -> new ArrayList<>());
    for (Phrase other : same) {
      if (other.words().equals(words)) {
        if (other.meaning().equals(meaning)) {
          return;
        }
        throw new IllegalArgumentException(
            "\"%s\" is %s already, cannot be %s as well in %s"
                .formatted(phrase, other.meaning(), meaning, language));
      }
    }
    same.add(new Phrase(words, meaning));
    same.sort(Comparator.comparingInt(Phrase::length).reversed());
  }

  /**
   * The longest phrase that begins at a word.
   *
   * @param end no word from here on belongs to it
   */
  Optional<Phrase> longest(List<Word> words, int at, int end) {
    return longest(words, at, end, phrase -> true);
  }

  /** The longest phrase that begins at a word and may stand there. */
  Optional<Phrase> longest(List<Word> words, int at, int end, Predicate<Phrase> allowed) {
    for (Phrase phrase : phrases.getOrDefault(words.get(at).text(), List.of())) {
      if (at + phrase.length() <= end && isAt(phrase, words, at) && allowed.test(phrase)) {
        return Optional.of(phrase);
      }
    }
    return Optional.empty();
  }

  private static boolean isAt(Phrase phrase, List<Word> words, int at) {
    for (int i = 0; i < phrase.length(); i++) {
      if (!phrase.words().get(i).equals(words.get(at + i).text())) {
        return false;
      }
    }
    return true;
  }

  /** How many of the words it knows. */
  int known(List<Word> words) {
    int known = 0;
    int at = 0;
    while (at < words.size()) {
      int length = longest(words, at, words.size()).map(Phrase::length).orElse(0);
      known += length;
      at += Math.max(1, length);
    }
    return known;
  }
}
