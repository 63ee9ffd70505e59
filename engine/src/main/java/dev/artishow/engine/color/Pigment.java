package dev.artishow.engine.color;

import java.util.Arrays;

/**
 * The paint that most of a picture is in: its mean lightness and chroma in Oklab, by which the
 * painted parts are told from outlines, eyes and leaves.
 *
 * @param chromatic whether it has a hue; else it is a grey, white or black
 */
public record Pigment(boolean chromatic, double lightness, double a, double b) {
  private static final int HUES = 24;
  private static final int SHADES = 16;
  private static final double MIN_CHROMA = 0.05;
  private static final double MIN_CHROMATIC = 0.4;

  public double chroma() {
    return Math.sqrt(a * a + b * b);
  }

  /** That of a usual shade of a colour. */
  public static Pigment of(ColorName name) {
    return of(example(name));
  }

  /** That of a colour, {@code 0xrrggbb}. */
  public static Pigment of(int rgb) {
    var color = new Oklab();
    color.set(rgb);
    return new Pigment(color.chroma() >= MIN_CHROMA, color.lightness, color.a, color.b);
  }

  /** The same, lighter or darker; what has a hue keeps as much of it as there is room for. */
  public Pigment atLightness(double other) {
    double left = chromaLeft(other);
    return new Pigment(chromatic, other, a * left, b * left);
  }

  /** Its colour, {@code 0xrrggbb}. */
  public int rgb() {
    var color = new Oklab();
    color.lightness = lightness;
    color.a = a;
    color.b = b;
    return color.rgb();
  }

  /**
   * Where a lightness goes that stood beside that of an old paint; contrasts shrink with the room.
   */
  double lightnessBeside(double old, double oldPaint) {
    double apart = old - oldPaint;
    double room =
        apart > 0
            ? (1 - lightness) / Math.max(1e-3, 1 - oldPaint)
            : lightness / Math.max(1e-3, oldPaint);
    return lightness + apart * Math.min(1, room);
  }

  /** How much of its chroma is left in lighter and in darker parts, 0–1. */
  double chromaLeft(double atLightness) {
    double most = Math.min(1, atLightness / lightness);
    return most * Math.min(1, (1 - atLightness) / (1 - lightness));
  }

  /** A shade that everybody calls by its name, {@code 0xrrggbb}. */
  private static int example(ColorName color) {
    return switch (color) {
      case BLACK -> 0x1f1f23;
      case WHITE -> 0xf7f7f7;
      case GRAY -> 0x8c9096;
      case RED -> 0xdc1e28;
      case ORANGE -> 0xff8c00;
      case YELLOW -> 0xffd630;
      case GREEN -> 0x3ca03c;
      case TURQUOISE -> 0x28b8ae;
      case BLUE -> 0x3470d8;
      case PURPLE -> 0x8a44b4;
      case PINK -> 0xfa84b4;
      case BROWN -> 0x7a4829;
      case BEIGE -> 0xe4cea8;
    };
  }

  /** The commonest of a picture: of its hues where most of it has one, else of its shades. */
  public static Pigment commonest(Pixels picture) {
    double[] hues = new double[HUES];
    double[] shades = new double[SHADES];
    double chromatic = 0;
    double total = 0;
    var color = new Oklab();
    for (int at = 0; at < picture.rgba().length; at += 4) {
      int alpha = picture.color(at, color);
      total += alpha;
      if (color.chroma() >= MIN_CHROMA) {
        chromatic += alpha;
        hues[hue(color)] += alpha * color.chroma();
      } else {
        shades[shade(color)] += alpha;
      }
    }
    boolean hued = chromatic >= MIN_CHROMATIC * total;
    return hued ? mean(picture, true, peak(hues, true)) : mean(picture, false, peak(shades, false));
  }

  private static int hue(Oklab color) {
    double turn = Math.atan2(color.b, color.a) / (2 * Math.PI) + 1;
    return (int) (turn * HUES) % HUES;
  }

  private static int shade(Oklab color) {
    return Math.max(0, Math.min(SHADES - 1, (int) (color.lightness * SHADES)));
  }

  /** Where the most lies, neighbours counted in. */
  private static int peak(double[] weights, boolean circular) {
    int n = weights.length;
    double[] smooth = new double[n];
    for (int i = 0; i < n; i++) {
      double before = i > 0 || circular ? weights[(i + n - 1) % n] : 0;
      double after = i < n - 1 || circular ? weights[(i + 1) % n] : 0;
      smooth[i] = before + 2 * weights[i] + after;
    }
    double most = Arrays.stream(smooth).max().orElseThrow();
    int at = 0;
    while (smooth[at] < most) {
      at++;
    }
    return at;
  }

  private static Pigment mean(Pixels picture, boolean hued, int peak) {
    double lightness = 0;
    double a = 0;
    double b = 0;
    double total = 0;
    var color = new Oklab();
    for (int at = 0; at < picture.rgba().length; at += 4) {
      int alpha = picture.color(at, color);
      boolean hasHue = color.chroma() >= MIN_CHROMA;
      boolean counts =
          hued
              ? hasHue && near(hue(color), peak, HUES)
              : !hasHue && Math.abs(shade(color) - peak) <= 1;
      if (counts) {
        lightness += alpha * color.lightness;
        a += alpha * color.a;
        b += alpha * color.b;
        total += alpha;
      }
    }
    double all = Math.max(1, total);
    return new Pigment(hued, (lightness / all), (a / all), (b / all));
  }

  private static boolean near(int one, int other, int circle) {
    int apart = Math.abs(one - other);
    return Math.min(apart, circle - apart) <= 1;
  }
}
