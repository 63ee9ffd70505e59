package dev.artishow.engine.color;

/**
 * Gives the commonest paint of a picture another colour. Its hue is turned and its lightness moved,
 * so that shading stays; outlines, eyes, highlights and parts of other colours are left alone.
 */
final class Repainting implements Recoloring {
  /** Cosines of the angles up to which a hue is painted over wholly, and at all. */
  private static final double WHOLLY = 0.75;

  private static final double AT_ALL = 0.35;

  /** Differences of lightness up to which a grey is painted over wholly, and at all. */
  private static final double SHADE_WHOLLY = 0.25;

  private static final double SHADE_AT_ALL = 0.45;

  /** Above this chroma a pixel is no part of a grey paint. */
  private static final double MAX_GREY_CHROMA = 0.12;

  private static final double MAX_GAIN = 4;

  private final Pigment from;
  private final Pigment to;
  private final Oklab color = new Oklab();

  Repainting(Pigment from, Pigment to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public void apply(Pixels picture) {
    byte[] rgba = picture.rgba();
    for (int at = 0; at < rgba.length; at += 4) {
      if (rgba[at + 3] != 0) {
        int alpha = picture.color(at, color);
        double share = from.chromatic() ? hueShare() : shadeShare();
        if (share > 0) {
          paint(share);
          picture.setColor(at, color.rgb(), alpha);
        }
      }
    }
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
        * clamp(2 - 2 * color.chroma() / MAX_GREY_CHROMA);
  }

  private void paint(double share) {
    double lightness = to.lightnessBeside(color.lightness, from.lightness());
    double a;
    double b;
    if (from.chromatic()) {
      // The quotient of two colours as complex numbers turns the hue and scales the chroma.
      double square = from.chroma() * from.chroma();
      double gain = Math.min(1, MAX_GAIN * from.chroma() / Math.max(1e-6, to.chroma()));
      double real = gain * (to.a() * from.a() + to.b() * from.b()) / square;
      double imaginary = gain * (to.b() * from.a() - to.a() * from.b()) / square;
      a = color.a * real - color.b * imaginary;
      b = color.a * imaginary + color.b * real;
    } else {
      double paled = to.chromaLeft(lightness);
      a = to.a() * paled;
      b = to.b() * paled;
    }
    color.lightness += share * (lightness - color.lightness);
    color.a += share * (a - color.a);
    color.b += share * (b - color.b);
  }

  private static double clamp(double value) {
    return Math.max(0, Math.min(1, value));
  }
}
