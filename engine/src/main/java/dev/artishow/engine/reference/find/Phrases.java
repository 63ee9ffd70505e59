package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.find.words.Token;
import java.util.List;
import java.util.function.Function;

/** The terms of the index: a language, and words in a row. */
final class Phrases {
  private static final char AFTER_LANGUAGE = ':';
  private static final char BETWEEN_WORDS = ' ';

  private Phrases() {}

  /** Of several words, each in the same of its forms. */
  static String key(String language, List<Token> words, Function<Token, String> form) {
    String key = begin(language);
    for (Token word : words) {
      key = append(key, form.apply(word), word.isRunOn());
    }
    return key;
  }

  /** Of one word. */
  static String key(String language, String word) {
    return begin(language) + word;
  }

  /** What every term of a language begins with. */
  static String begin(String language) {
    return language + AFTER_LANGUAGE;
  }

  /** A term with one more word. */
  static String append(String key, String word, boolean runOn) {
    char last = key.charAt(key.length() - 1);
    return last == AFTER_LANGUAGE || runOn ? key + word : key + BETWEEN_WORDS + word;
  }
}
