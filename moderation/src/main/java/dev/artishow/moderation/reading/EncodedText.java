package dev.artishow.moderation.reading;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Text whose escapes, those of addresses (a percent sign and two digits), web pages (ampersand and
 * number sign) and programs (backslash and u), are undone.
 */
final class EncodedText {
  private static final Pattern ESCAPE =
      Pattern.compile(
          "(?:%[0-9A-Fa-f]{2})+|&#(\\d{2,7});|&#[xX]([0-9A-Fa-f]{2,6});"
              + "|\\\\u\\{?([0-9A-Fa-f]{4,6})\\}?|\\\\x([0-9A-Fa-f]{2})");

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private EncodedText(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  String text() {
    return text;
  }

  /** Where a character of the text begins in the prompt as typed. */
  int start(int character) {
    return starts[character];
  }

  /** Where it ends. */
  int end(int character) {
    return ends[character];
  }

  /** The text as it is. */
  static EncodedText plain(String text) {
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    Arrays.setAll(starts, i -> i);
    Arrays.setAll(ends, i -> i + 1);
    return new EncodedText(text, starts, ends);
  }

  /** The text with its escapes undone, if it has any. */
  static Optional<EncodedText> decode(String text) {
    if (text.indexOf('%') < 0 && text.indexOf('&') < 0 && text.indexOf('\\') < 0) {
      return Optional.empty();
    }
    Matcher matcher = ESCAPE.matcher(text);
    var decoded = new StringBuilder();
    int[] starts = new int[text.length()];
    int[] ends = new int[text.length()];
    int from = 0;
    boolean hasEscapes = false;
    while (matcher.find()) {
      hasEscapes = true;
      copy(text, from, matcher.start(), decoded, starts, ends);
      int at = decoded.length();
      decoded.append(unescape(matcher));
      Arrays.fill(starts, at, decoded.length(), matcher.start());
      Arrays.fill(ends, at, decoded.length(), matcher.end());
      from = matcher.end();
    }
    copy(text, from, text.length(), decoded, starts, ends);
    return hasEscapes
        ? Optional.of(new EncodedText(decoded.toString(), starts, ends))
        : Optional.empty();
  }

  private static void copy(
      String text, int from, int to, StringBuilder decoded, int[] starts, int[] ends) {
    for (int i = from; i < to; i++) {
      starts[decoded.length()] = i;
      ends[decoded.length()] = i + 1;
      decoded.append(text.charAt(i));
    }
  }

  private static String unescape(Matcher matcher) {
    for (int group = 1; group <= 4; group++) {
      if (matcher.group(group) != null) {
        int codePoint = Integer.parseInt(matcher.group(group), group == 1 ? 10 : 16);
        return Character.isValidCodePoint(codePoint) ? Character.toString(codePoint) : " ";
      }
    }
    var bytes = new ByteArrayOutputStream();
    for (String hex : matcher.group().substring(1).split("%", -1)) {
      bytes.write(Integer.parseInt(hex, 16));
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
