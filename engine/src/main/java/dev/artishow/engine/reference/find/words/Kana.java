package dev.artishow.engine.reference.find.words;

/** The two syllabaries of Japanese: people write the same word in either. */
final class Kana {
  private static final char FIRST = 'ァ';
  private static final char LAST = 'ヶ';
  private static final int APART = 'ァ' - 'ぁ';

  private Kana() {}

  /** With katakana written as hiragana, letter by letter. */
  static String hiragana(String text) {
    var letters = text.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      if (letters[i] >= FIRST && letters[i] <= LAST) {
        letters[i] = (char) (letters[i] - APART);
      }
    }
    return new String(letters);
  }
}
