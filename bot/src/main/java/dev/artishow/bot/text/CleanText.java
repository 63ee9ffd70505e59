package dev.artishow.bot.text;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What people type, without what cannot be seen and does harm: NUL, which databases refuse, other
 * control characters, and marks that turn the direction of writing around.
 */
public final class CleanText {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
  private static final Pattern BIDI =
      Pattern.compile("[\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");

  /** A surrogate that has lost its other half. */
  private static final Pattern HALF = Pattern.compile("\\p{Cs}");

  private CleanText() {}

  public static String of(String typed) {
    String visible = CONTROL.matcher(typed).replaceAll("");
    return HALF.matcher(BIDI.matcher(visible).replaceAll("")).replaceAll("").strip();
  }

  /**
   * The beginning of a text, with an ellipsis where something is missing; no character is cut in
   * half, nor are marks and joined emoji torn off the letter before them.
   *
   * @param limit Java characters, the ellipsis not counted
   */
  public static String excerpt(String text, int limit) {
    if (text.length() <= limit) {
      return text;
    }
    BreakIterator boundaries = BreakIterator.getCharacterInstance(Locale.ROOT);
    boundaries.setText(text);
    int end = boundaries.isBoundary(limit) ? limit : boundaries.preceding(limit);
    return text.substring(0, end) + "…";
  }
}
