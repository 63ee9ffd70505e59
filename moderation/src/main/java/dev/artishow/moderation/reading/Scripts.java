package dev.artishow.moderation.reading;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;

/** What matters about scripts. */
final class Scripts {
  private static final Set<UnicodeScript> WITHOUT_BLANKS =
      EnumSet.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private Scripts() {}

  /** Whether a word begins with a Latin letter. */
  static boolean isLatin(String word) {
    return UnicodeScript.of(word.codePointAt(0)) == UnicodeScript.LATIN;
  }

  /** Katakana, with the mark that lengthens a vowel. */
  static boolean isKatakana(int codePoint) {
    return UnicodeScript.of(codePoint) == UnicodeScript.KATAKANA || codePoint == 'ー';
  }

  /** Whether words of a letter's script stand without blanks, or with particles stuck to them. */
  static boolean hasNoBlanks(int codePoint) {
    return codePoint > 0x0E00 && WITHOUT_BLANKS.contains(UnicodeScript.of(codePoint));
  }
}
