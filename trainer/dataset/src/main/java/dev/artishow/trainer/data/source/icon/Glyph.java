package dev.artishow.trainer.data.source.icon;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A sign of one colour that shows a thing, and how it is painted.
 *
 * @param icon its name in its set
 * @param en what it shows, in English
 * @param fr likewise in French
 * @param color six hexadecimal digits, the colour of the thing's surface
 */
public record Glyph(String icon, String en, String fr, String color) {
  private static final Pattern COLOR = Pattern.compile("[0-9a-f]{6}");

  public Glyph {
    require("icon", icon);
    require("en", en);
    require("fr", fr);
    color = color.toLowerCase(Locale.ROOT);
    if (!COLOR.matcher(color).matches()) {
      throw new IllegalArgumentException(
          "color must be six hexadecimal digits such as 8a5f3c, of %s was \"%s\""
              .formatted(icon, color));
    }
  }

  private static void require(String key, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(key + " must be given, was blank");
    }
  }

  /** Its colour as a number, {@code 0xrrggbb}. */
  public int rgb() {
    return Integer.parseInt(color, 16);
  }
}
