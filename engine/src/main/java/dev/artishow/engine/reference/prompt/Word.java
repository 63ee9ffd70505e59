package dev.artishow.engine.reference.prompt;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A word of a text, without capitals and accents. Where a script puts no spaces, each character is
 * one; an apostrophe parts words, a hyphen too.
 *
 * @param start of it, in chars of the text
 * @param end after its last char
 */
record Word(String text, int start, int end) {
  private static final String PAUSES = ",:、：，";
  private static final String STOPS = ".;!?\n。；！？";
  private static final String SIGNS = "&+";

  /** All words of a text, and the punctuation that parts phrases. */
  static List<Word> of(String text) {
    var words = new ArrayList<Word>();
    int at = 0;
    while (at < text.length()) {
      int codePoint = text.codePointAt(at);
      int end = at + Character.charCount(codePoint);
      if (isLetter(codePoint) && !isRunOn(codePoint)) {
        while (end < text.length()
            && isLetter(text.codePointAt(end))
            && !isRunOn(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      }
      String word = text.substring(at, end);
      if (isLetter(codePoint) || (PAUSES + STOPS + SIGNS).contains(word)) {
        words.add(new Word(folded(word), at, end));
      }
      at = end;
    }
    return words;
  }

  private static boolean isLetter(int codePoint) {
    return Character.isLetterOrDigit(codePoint)
        || Character.getType(codePoint) == Character.NON_SPACING_MARK;
  }

  private static boolean isRunOn(int codePoint) {
    Character.UnicodeScript script = Character.UnicodeScript.of(codePoint);
    return script == Character.UnicodeScript.HAN
        || script == Character.UnicodeScript.HIRAGANA
        || script == Character.UnicodeScript.KATAKANA
        || codePoint == 'ー';
  }

  private static String folded(String word) {
    String lower = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    boolean latin =
        lower
            .codePoints()
            .allMatch(
                c ->
                    Character.UnicodeScript.of(c) != Character.UnicodeScript.HIRAGANA
                        && Character.UnicodeScript.of(c) != Character.UnicodeScript.KATAKANA);
    String plain =
        latin ? Normalizer.normalize(lower, Normalizer.Form.NFD).replaceAll("\\p{M}", "") : lower;
    return plain.replace("œ", "oe").replace("æ", "ae").replace("ß", "ss");
  }

  boolean isPause() {
    return PAUSES.contains(text);
  }

  boolean isStop() {
    return STOPS.contains(text);
  }
}
