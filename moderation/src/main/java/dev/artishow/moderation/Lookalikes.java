package dev.artishow.moderation;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;

/**
 * Reads letters of other scripts as the Latin ones they look like: the confusables of Unicode (UTS
 * #39), as ICU knows them, and a table of what those leave out.
 */
final class Lookalikes {
  private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
  private static final int REGIONAL_A = 0x1F1E6;
  private static final int NEGATIVE_CIRCLED_A = 0x1F150;
  private static final int NEGATIVE_SQUARED_A = 0x1F170;

  /**
   * Small capitals, and Cyrillic letters that look Latin only as capitals; each with its letter.
   */
  private static final String OTHERS =
      "ᴀa ᴃb ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz"
          + " εe ηn κk ζz βb ɑa ɡg əe ɜe ɔc вb зe иn кk мm нh тt цu чh ьb яr";

  private final Map<String, String> latin = new HashMap<>();

  Lookalikes() {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      latin.put(CONFUSABLES.getSkeleton(String.valueOf(letter)), String.valueOf(letter));
    }
    for (String pair : OTHERS.split(" ", -1)) {
      latin.put(pair.substring(0, 1), pair.substring(1));
    }
  }

  /** Reads the small forms of letters: Greek {@code ν} as {@code v}. */
  MappedText toLatin(MappedText folded) {
    return folded.replace(this::toLatin);
  }

  /** Reads letters as they were typed, so that the capital Greek {@code Ν} is an {@code n}. */
  MappedText capitalsToLatin(MappedText original) {
    return original.replace(Lookalikes::capitalToLatin);
  }

  private static String capitalToLatin(int codePoint) {
    String itself = Character.toString(codePoint);
    if (codePoint < 0x80 || !Character.isUpperCase(codePoint)) {
      return Folding.fold(itself);
    }
    String look = Folding.fold(CONFUSABLES.getSkeleton(itself));
    // to Unicode a capital I is confusable with a small l, and that stands for both
    return look.equals("l") ? "i" : isAsciiLetters(look) ? look : Folding.fold(itself);
  }

  private String toLatin(int codePoint) {
    if (codePoint < 0x80) {
      return Character.toString(codePoint);
    }
    for (int first : new int[] {REGIONAL_A, NEGATIVE_CIRCLED_A, NEGATIVE_SQUARED_A}) {
      if (codePoint >= first && codePoint < first + 26) {
        return Character.toString('a' + codePoint - first);
      }
    }
    String itself = Character.toString(codePoint);
    if (latin.containsKey(itself)) {
      return latin.get(itself);
    }
    String skeleton = Folding.fold(CONFUSABLES.getSkeleton(itself));
    return latin.getOrDefault(skeleton, isAsciiLetters(skeleton) ? skeleton : itself);
  }

  private static boolean isAsciiLetters(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
