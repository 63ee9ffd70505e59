package dev.artishow.launcher.terminal;

import dev.artishow.engine.Picture;
import dev.artishow.engine.raster.AreaAverage;
import java.util.Map;

/**
 * A picture of characters: each cell is two pixels, one above the other, in the colours of ▀ and of
 * what is behind it. What is transparent shows the terminal.
 */
final class HalfBlocks implements TerminalPicture {
  private static final String PLAIN = "\033[0m";
  private static final int OPAQUE = 128;

  private final boolean hasAllColors;

  private HalfBlocks(boolean hasAllColors) {
    this.hasAllColors = hasAllColors;
  }

  /** With the colours that the terminal says it has: 16 million or 256. */
  static HalfBlocks of(Map<String, String> environment) {
    String colors = environment.getOrDefault("COLORTERM", "");
    return new HalfBlocks(colors.equals("truecolor") || colors.equals("24bit"));
  }

  @Override
  public String of(Picture picture, byte[] png) {
    Picture small = Picture.of(AreaAverage.fit(picture.toImage(), COLUMNS).toImage());
    byte[] rgba = small.rgba();
    var text = new StringBuilder();
    for (int y = 0; y < small.height(); y += 2) {
      for (int x = 0; x < small.width(); x++) {
        int upper = 4 * (y * small.width() + x);
        cell(text, rgba, upper, upper + 4 * small.width());
      }
      text.append(PLAIN).append(System.lineSeparator());
    }
    return text.toString();
  }

  private void cell(StringBuilder text, byte[] rgba, int upper, int lower) {
    boolean hasUpper = (rgba[upper + 3] & 0xff) >= OPAQUE;
    boolean hasLower = lower < rgba.length && (rgba[lower + 3] & 0xff) >= OPAQUE;
    text.append(PLAIN);
    if (hasUpper) {
      text.append(color(38, rgba, upper));
      text.append(hasLower ? color(48, rgba, lower) : "").append('▀');
    } else {
      text.append(hasLower ? color(38, rgba, lower) + "▄" : " ");
    }
  }

  /** Select Graphic Rendition: 38 is a character's colour, 48 that behind it. */
  private String color(int what, byte[] rgba, int at) {
    int red = rgba[at] & 0xff;
    int green = rgba[at + 1] & 0xff;
    int blue = rgba[at + 2] & 0xff;
    return hasAllColors
        ? "\033[%d;2;%d;%d;%dm".formatted(what, red, green, blue)
        : "\033[%d;5;%dm".formatted(what, 16 + 36 * cube(red) + 6 * cube(green) + cube(blue));
  }

  /** The nearest of the six levels 0, 95, 135, 175, 215, 255 of the 256 colours' cube. */
  private static int cube(int level) {
    return level < 48 ? 0 : level < 115 ? 1 : (level - 35) / 40;
  }
}
