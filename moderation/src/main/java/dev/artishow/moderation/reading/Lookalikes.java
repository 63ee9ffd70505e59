package dev.artishow.moderation.reading;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads letters of other scripts as the Latin ones they look like: the confusables of Unicode (UTS
 * #39), as ICU knows them, and a table of what those leave out.
 */
final class Lookalikes {
  private static final SpoofChecker CONFUSABLES = new SpoofChecker.Builder().build();
  private static final int REGIONAL_A = 0x1F1E6;
  private static final int NEGATIVE_CIRCLED_A = 0x1F150;
  private static final int NEGATIVE_SQUARED_A = 0x1F170;

  /** Small capitals, and letters that look Latin only as capitals; each with its letter. */
  private static final String OTHERS =
      "ᴀa ᴃb ʙb ᴄc ᴅd ᴇe ꜰf ɢg ʜh ɪi ᴊj ᴋk ʟl ᴍm ɴn ᴏo ᴘp ꞯq ʀr ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz"
          + " εe ηn κk ζz βb ɑa ɡg əe ɜe ɔc вb зe иn кk мm нh тt цu чh ьb яr пn гr лl дd фf шw жx"
          + " бb йn уy хx эe юu ыi ґr єe λa ωw σo πn μu θo φo ψy ξe δd τt ρp χx υu νv αa ιi οo";

  /** Letters turned upside down, each with the one that it is. */
  private static final String TURNED =
      "ɐa qb ɔc pd ǝe ɟf ƃg ɥh ıi ɾj ʞk ןl ɯm un od pb ɹr ʇt nu ʌv ʍw ʎy";

  /** Cyrillic letters that look like one Latin letter and sound like another. */
  private static final String SOUNDS = "нn рr сs вv уu хh";

  private final Map<String, String> latin = new HashMap<>();
  private final Map<Integer, String> sounds = new HashMap<>();
  private final Map<Integer, String> turned = new HashMap<>();
  private final Map<Integer, String> known = new ConcurrentHashMap<>();

  Lookalikes() {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      latin.put(CONFUSABLES.getSkeleton(String.valueOf(letter)), String.valueOf(letter));
    }
    for (String pair : OTHERS.split(" ", -1)) {
      latin.put(pair.substring(0, 1), pair.substring(1));
    }
    for (String pair : SOUNDS.split(" ", -1)) {
      sounds.put((int) pair.charAt(0), pair.substring(1));
    }
    for (String pair : TURNED.split(" ", -1)) {
      turned.putIfAbsent((int) pair.charAt(0), pair.substring(1));
    }
  }

  /** Whether a letter is seen upside down and is no common letter the right way up. */
  boolean isTurned(int codePoint) {
    return codePoint >= 0x80 && turned.containsKey(codePoint);
  }

  /** What a letter is when it stands upside down. */
  String turnedBack(int codePoint) {
    return turned.getOrDefault(codePoint, Character.toString(codePoint));
  }

  /** What a code point as typed looks like in Latin letters; empty if like none. */
  String toLatin(int codePoint) {
    if (codePoint < 0x80) {
      return "";
    }
    return known.computeIfAbsent(codePoint, this::look);
  }

  /** The Latin letter that a Cyrillic one sounds like, if it looks like another; else empty. */
  String toSound(int codePoint) {
    return codePoint < 0x80 ? "" : sounds.getOrDefault(Character.toLowerCase(codePoint), "");
  }

  private String look(int codePoint) {
    for (int first : new int[] {REGIONAL_A, NEGATIVE_CIRCLED_A, NEGATIVE_SQUARED_A}) {
      if (codePoint >= first && codePoint < first + 26) {
        return Character.toString('a' + codePoint - first);
      }
    }
    String itself = Character.toString(codePoint);
    if (Character.isUpperCase(codePoint)) {
      String look = Folding.fold(CONFUSABLES.getSkeleton(itself));
      if (isAsciiLetters(look)) {
        // to Unicode a capital I is confusable with a small l, and that stands for both
        return look.equals("l") ? "i" : look;
      }
    }
    String folded = Folding.bare(codePoint);
    if (latin.containsKey(folded)) {
      return latin.get(folded);
    }
    String skeleton = Folding.fold(CONFUSABLES.getSkeleton(folded));
    String look = latin.getOrDefault(skeleton, skeleton);
    return isAsciiLetters(look) ? look : "";
  }

  private static boolean isAsciiLetters(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c >= 'a' && c <= 'z');
  }
}
