package dev.artishow.moderation.reading;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Takes away what does not change a word: case, compatibility forms (Unicode NFKD and case folding,
 * UAX #15 and #44) and characters that show nothing. Accents go last, for they may tell two words
 * apart.
 */
final class Folding {
  /** Blocks whose non-spacing marks are dropped. */
  private static final Set<Character.UnicodeBlock> MARKED =
      Set.of(
          Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS,
          Character.UnicodeBlock.COMBINING_DIACRITICAL_MARKS_SUPPLEMENT,
          Character.UnicodeBlock.COMBINING_MARKS_FOR_SYMBOLS,
          Character.UnicodeBlock.COMBINING_HALF_MARKS,
          Character.UnicodeBlock.CYRILLIC,
          Character.UnicodeBlock.ARABIC,
          Character.UnicodeBlock.HEBREW);

  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();
  private static final Normalizer2 NFC = Normalizer2.getNFCInstance();

  /** Latin letters that Unicode does not take apart. */
  private static final Map<String, String> WHOLE_LETTERS =
      Map.ofEntries(
          Map.entry("æ", "ae"),
          Map.entry("œ", "oe"),
          Map.entry("ø", "o"),
          Map.entry("đ", "d"),
          Map.entry("ð", "d"),
          Map.entry("ħ", "h"),
          Map.entry("ı", "i"),
          Map.entry("ł", "l"),
          Map.entry("ŧ", "t"),
          Map.entry("þ", "th"));

  /** What was folded before, by code point: members write the same letters again and again. */
  private static final @Nullable String[] LOWER =
      new String[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private static final @Nullable String[] BARE = new String[Character.MIN_SUPPLEMENTARY_CODE_POINT];

  private Folding() {}

  /** How a word is spelt: lower case, accents kept, composed. */
  static String spelling(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    var spelt = new StringBuilder();
    word.codePoints().forEach(c -> spelt.append(lower(c)));
    return NFC.normalize(spelt);
  }

  /** The bare letters of a word. */
  static String fold(String word) {
    if (isAscii(word)) {
      return word.toLowerCase(Locale.ROOT);
    }
    var folded = new StringBuilder();
    word.codePoints().forEach(c -> folded.append(bare(c)));
    return folded.toString();
  }

  private static boolean isAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  /** A code point in lower case, decomposed, or nothing if it shows nothing. */
  static String lower(int codePoint) {
    return folded(codePoint, LOWER, Folding::computeLower);
  }

  /** Two threads may compute the same; either result will do. */
  private static String folded(int codePoint, @Nullable String[] known, IntFunction<String> fold) {
    if (codePoint >= known.length) {
      return fold.apply(codePoint);
    }
    String folded = known[codePoint];
    if (folded == null) {
      folded = fold.apply(codePoint);
      known[codePoint] = folded;
    }
    return folded;
  }

  private static String computeLower(int codePoint) {
    if (codePoint < 0x80) {
      return Character.toString(Character.toLowerCase(codePoint));
    }
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || UCharacter.getType(codePoint) == Character.FORMAT) {
      return "";
    }
    String folded = UCharacter.foldCase(NFKD.normalize(Character.toString(codePoint)), true);
    return NFKD.normalize(folded);
  }

  /** As {@link #lower}, without accents. */
  static String bare(int codePoint) {
    return folded(codePoint, BARE, Folding::computeBare);
  }

  private static String computeBare(int codePoint) {
    String bare =
        lower(codePoint)
            .codePoints()
            .filter(c -> !isMark(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return WHOLE_LETTERS.getOrDefault(bare, bare);
  }

  /** Marks that are laid over a letter; vowel signs of Indic scripts are letters of their own. */
  static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.ENCLOSING_MARK) {
      return true;
    }
    if (type != Character.NON_SPACING_MARK) {
      return false;
    }
    return MARKED.contains(Character.UnicodeBlock.of(codePoint));
  }
}
