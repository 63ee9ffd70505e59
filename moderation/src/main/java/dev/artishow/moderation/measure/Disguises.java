package dev.artishow.moderation.measure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Ways to write a word so that a list would miss it, by name; each is applied to the words given.
 */
public final class Disguises {
  private static final String SMALL_CAPITALS = "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡxʏᴢ";
  private static final String CYRILLIC = "аbсdеfghіјklмnорqгѕтuvwхуz";

  private Disguises() {}

  /** All of them, each a function of one word. */
  public static Map<String, UnaryOperator<String>> all() {
    var all = new LinkedHashMap<String, UnaryOperator<String>>();
    all.put("leet", w -> w.replace('o', '0').replace('i', '1').replace('e', '3').replace('a', '4'));
    all.put("zero-width", w -> String.join("\u200B", w.split("")));
    all.put("dots", w -> String.join(".", w.split("")));
    all.put("underscores", w -> String.join("_", w.split("")));
    all.put("hyphens", w -> String.join("-", w.split("")));
    all.put("spaces", w -> String.join(" ", w.split("")));
    all.put("full-width", w -> mapped(w, 0xFF41));
    all.put("mathematical", w -> mapped(w, 0x1D41A));
    all.put("circled", w -> mapped(w, 0x24D0));
    all.put("marks", w -> String.join("\u0336", w.split("")) + "\u0336");
    all.put("small-capitals", w -> table(w, SMALL_CAPITALS));
    all.put("one-cyrillic", w -> once(w, CYRILLIC));
    all.put("all-cyrillic", w -> table(w, CYRILLIC));
    all.put("upper-case", w -> w.toUpperCase(Locale.ROOT));
    all.put("one-vowel-starred", w -> w.replaceFirst("(?<=.)[aeiouy]", "*"));
    all.put("vowels-starred", w -> w.replaceAll("[aeiouyàâäéèêëîïôöûüœæ]", "*"));
    all.put(
        "space-inside", w -> w.substring(0, w.length() / 2) + " " + w.substring(w.length() / 2));
    all.put("doubled", w -> w.substring(0, 2) + w.substring(1));
    all.put("dot-inside", w -> w.substring(0, w.length() / 2) + "." + w.substring(w.length() / 2));
    return all;
  }

  /** A prompt with these words disguised, as they stand in it. */
  public static String apply(String prompt, Set<String> words, UnaryOperator<String> disguise) {
    String text = prompt;
    for (String word : words) {
      if (word.length() >= 3) {
        text =
            Pattern.compile("\\b" + Pattern.quote(word) + "\\b", Pattern.UNICODE_CHARACTER_CLASS)
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(disguise.apply(word)));
      }
    }
    return text;
  }

  private static String mapped(String word, int first) {
    var text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      text.appendCodePoint(letter >= 'a' && letter <= 'z' ? first + letter - 'a' : letter);
    }
    return text.toString();
  }

  private static String table(String word, String letters) {
    int[] to = letters.codePoints().toArray();
    var text = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      text.appendCodePoint(letter >= 'a' && letter <= 'z' ? to[letter - 'a'] : letter);
    }
    return text.toString();
  }

  private static String once(String word, String letters) {
    String changed = table(word, letters);
    for (int i = 0; i < word.length(); i++) {
      if (changed.charAt(i) != word.charAt(i)) {
        return word.substring(0, i) + changed.charAt(i) + word.substring(i + 1);
      }
    }
    return word;
  }
}
