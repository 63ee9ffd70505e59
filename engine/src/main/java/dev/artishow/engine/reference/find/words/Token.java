package dev.artishow.engine.reference.find.words;

/**
 * A word of a text.
 *
 * @param text folded: without case, accents and other differences that people do not mean
 * @param stem what is left of it once its inflection is taken off
 * @param start of the word, in chars of the text
 * @param end after its last char
 */
public record Token(String text, String stem, int start, int end) {

  /** The same word with another stem. */
  Token inflectedFrom(String form) {
    return new Token(text, form, start, end);
  }

  /** Whether it is a word or a number, not an emoji. */
  public boolean isWord() {
    return Character.isLetterOrDigit(text.codePointAt(0));
  }

  /** Whether it is written without spaces around it, so that phrases are its letters in a row. */
  public boolean isRunOn() {
    return isRunOn(text.codePointAt(0));
  }

  private static boolean isRunOn(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }
}
