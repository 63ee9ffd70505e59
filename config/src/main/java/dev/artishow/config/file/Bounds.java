package dev.artishow.config.file;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Bounds of what a file may say. Each check throws an {@link IllegalArgumentException} that names
 * the property, its value and the bounds.
 */
public final class Bounds {
  private static final int MAX_LINE = 500;
  private static final int MAX_SHOWN = 80;

  private Bounds() {}

  /** A number between two, both included. */
  public static void between(String property, double value, double least, double most) {
    if (!(value >= least && value <= most)) {
      throw new IllegalArgumentException(
          "%s must be %s–%s, was %s".formatted(property, plain(least), plain(most), value));
    }
  }

  /** A finite number, 0 or more. */
  public static void notNegative(String property, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("%s must be 0 or more, was %s".formatted(property, value));
    }
  }

  /** A whole number, 0 or more. */
  public static void notNegative(String property, long value) {
    if (value < 0) {
      throw new IllegalArgumentException("%s must be 0 or more, was %d".formatted(property, value));
    }
  }

  /** A text of a form, which is told in words where it is not met. */
  public static void matches(String property, String value, Pattern pattern, String form) {
    if (!pattern.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "%s must be %s, was %s".formatted(property, form, quoted(value)));
    }
  }

  /** One line for people to read. */
  public static void line(String property, String value) {
    boolean control = value.codePoints().anyMatch(Character::isISOControl);
    if (value.isBlank() || value.length() > MAX_LINE || control) {
      throw new IllegalArgumentException(
          "%s must be a line of 1–%d characters, was %s"
              .formatted(property, MAX_LINE, quoted(value)));
    }
  }

  /** A SHA-256, in lower-case hexadecimal digits. */
  public static void digest(String property, String value) {
    if (!Sha256.isDigest(value)) {
      throw new IllegalArgumentException(
          "%s must be 64 lower-case hexadecimal digits, was %s".formatted(property, quoted(value)));
    }
  }

  /** So many entries, both limits included. */
  public static void size(String property, int size, int least, int most) {
    if (size < least || size > most) {
      throw new IllegalArgumentException(
          "%s must have %d–%d entries, has %d".formatted(property, least, most, size));
    }
  }

  private static String plain(double bound) {
    return BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
  }

  /** The value with nothing in it that could pass for another line of a log. */
  private static String quoted(String value) {
    String start = value.length() > MAX_SHOWN ? value.substring(0, MAX_SHOWN) + "…" : value;
    return '"' + start.replaceAll("\\p{Cntrl}", "?") + '"';
  }
}
