package dev.artishow.moderation;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.Normalizer2;
import java.util.Map;

/**
 * Takes away what does not change a word: case, accents, compatibility forms (Unicode NFKD and case
 * folding, UAX #15 and #44) and characters that show nothing. Rules and prompts are both folded.
 */
final class Folding {
  private static final Normalizer2 NFKD = Normalizer2.getNFKDInstance();

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

  private Folding() {}

  static String fold(String text) {
    return fold(MappedText.of(text)).text();
  }

  static MappedText fold(MappedText text) {
    return text.replace(Folding::fold);
  }

  private static String fold(int codePoint) {
    if (codePoint < 0x80) {
      return Character.toString(Character.toLowerCase(codePoint));
    }
    if (UCharacter.hasBinaryProperty(codePoint, UProperty.DEFAULT_IGNORABLE_CODE_POINT)
        || UCharacter.getType(codePoint) == Character.FORMAT) {
      return "";
    }
    String folded = UCharacter.foldCase(NFKD.normalize(Character.toString(codePoint)), true);
    String bare =
        NFKD.normalize(folded)
            .codePoints()
            .filter(c -> !isMark(c))
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return WHOLE_LETTERS.getOrDefault(bare, bare);
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}
