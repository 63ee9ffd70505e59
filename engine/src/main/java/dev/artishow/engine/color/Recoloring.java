package dev.artishow.engine.color;

/**
 * Gives the commonest paint of a picture another colour. Its hue is turned and its lightness moved,
 * so that shading stays; outlines, eyes, highlights and parts of other colours are left alone.
 */
public final class Recoloring {
  /** Cosines of the angles up to which a hue is painted over wholly, and at all. */
  private static final double WHOLLY = 0.75;

  private static final double AT_ALL = 0.35;

  /** Differences of lightness up to which a grey is painted over wholly, and at all. */
  private static final double SHADE_WHOLLY = 0.25;

  private static final double SHADE_AT_ALL = 0.45;

  /** Above this chroma a pixel is no part of a grey paint. */
  private static final double MOST_GREY_CHROMA = 0.12;

  private static final double MOST_GAIN = 4;

  private final Pigment from;
  private final Pigment to;
  private final Oklab color = new Oklab();

  public Recoloring(Pigment from, ColorName to) {
    this.from = from;
    this.to = Pigment.of(to);
  }

  /** Paints over a picture. */
  public void apply(Pixels picture) {
    byte[] rgba = picture.rgba();
    for (int at = 0; at < rgba.length; at += 4) {
      if (rgba[at + 3] != 0) {
        int alpha = picture.color(at, color);
        double share = from.chromatic() ? hueShare() : shadeShare();
        if (share > 0) {
          paint(share);
          int rgb = color.rgb();
          rgba[at] = premultiplied(rgb >> 16 & 0xff, alpha);
          rgba[at + 1] = premultiplied(rgb >> 8 & 0xff, alpha);
          rgba[at + 2] = premultiplied(rgb & 0xff, alpha);
        }
      }
    }
  }

  private static byte premultiplied(int channel, int alpha) {
    return (byte) ((channel * alpha + 127) / 255);
  }

  /** How much of a pixel's colour is the paint's hue, 0–1. */
  private double hueShare() {
    double chroma = color.chroma();
    if (chroma == 0) {
      return 0;
    }
    double cosine = (color.a * from.a() + color.b * from.b()) / (chroma * from.chroma());
    return clamp((cosine - AT_ALL) / (WHOLLY - AT_ALL)) * clamp(2 * chroma / from.chroma());
  }

  /** How much of a pixel's colour is the paint's shade of grey, 0–1. */
  private double shadeShare() {
    double apart = Math.abs(color.lightness - from.lightness());
    return clamp((SHADE_AT_ALL - apart) / (SHADE_AT_ALL - SHADE_WHOLLY))
        * clamp(2 - 2 * color.chroma() / MOST_GREY_CHROMA);
  }

  private void paint(double share) {
    double lightness = moved(color.lightness);
    double a;
    double b;
    if (from.chromatic()) {
      // The quotient of two colours as complex numbers turns the hue and scales the chroma.
      double square = from.chroma() * from.chroma();
      double gain = Math.min(1, MOST_GAIN * from.chroma() / Math.max(1e-6, to.chroma()));
      double real = gain * (to.a() * from.a() + to.b() * from.b()) / square;
      double imaginary = gain * (to.b() * from.a() - to.a() * from.b()) / square;
      a = color.a * real - color.b * imaginary;
      b = color.a * imaginary + color.b * real;
    } else {
      double most = Math.min(1, lightness / to.lightness());
      double paled = most * Math.min(1, (1 - lightness) / (1 - to.lightness()));
      a = to.a() * paled;
      b = to.b() * paled;
    }
    color.lightness += share * (lightness - color.lightness);
    color.a += share * (a - color.a);
    color.b += share * (b - color.b);
  }

  /** Moves a lightness as the paint's is moved; contrasts shrink where there is less room. */
  private double moved(double lightness) {
    double apart = lightness - from.lightness();
    double room =
        apart > 0
            ? (1 - to.lightness()) / Math.max(1e-3, 1 - from.lightness())
            : to.lightness() / Math.max(1e-3, from.lightness());
    return to.lightness() + apart * Math.min(1, room);
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
