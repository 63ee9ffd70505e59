package dev.artishow.engine.color;

/**
 * Gives a picture of many colours one: shades of it, as light and dark as what was there, for a
 * banana that is to be purple though half of it is white.
 */
final class Overpainting implements Recoloring {
  /** Darker than this is an outline. */
  private static final double OUTLINE = 0.32;

  /** How much of a contrast is kept, so that most shades still bear the colour's name. */
  private static final double CONTRAST = 0.55;

  /** Of what would be too light or too dark in places for the colour's name. */
  private static final double LITTLE_CONTRAST = 0.25;

  private final double mean;
  private final Pigment to;
  private final boolean outlinesToo;
  private final double contrast;
  private final Oklab color = new Oklab();

  private Overpainting(Pixels picture, Pigment to, boolean outlinesToo, double contrast) {
    this.to = to;
    this.outlinesToo = outlinesToo;
    this.contrast = contrast;
    double lightness = 0;
    double total = 0;
    for (int at = 0; at < picture.rgba().length; at += 4) {
      int alpha = picture.color(at, color);
      if (outlinesToo || color.lightness > OUTLINE) {
        lightness += alpha * color.lightness;
        total += alpha;
      }
    }
    mean = lightness / Math.max(1, total);
  }

  /** Over all but dark outlines. */
  static Overpainting butOutlines(Pixels picture, Pigment to) {
    return new Overpainting(picture, to, false, CONTRAST);
  }

  /** Over all of it. */
  static Overpainting all(Pixels picture, Pigment to) {
    return new Overpainting(picture, to, true, CONTRAST);
  }

  /** Over all of it, nearly as one colour. */
  static Overpainting flat(Pixels picture, Pigment to) {
    return new Overpainting(picture, to, true, LITTLE_CONTRAST);
  }

  @Override
  public void apply(Pixels picture) {
    byte[] rgba = picture.rgba();
    for (int at = 0; at < rgba.length; at += 4) {
      if (rgba[at + 3] != 0) {
        int alpha = picture.color(at, color);
        if (outlinesToo || color.lightness > OUTLINE) {
          double old = mean + contrast * (color.lightness - mean);
          color.lightness = to.lightnessBeside(old, mean);
          double left = to.chromaLeft(color.lightness);
          color.a = to.a() * left;
          color.b = to.b() * left;
          picture.setColor(at, color.rgb(), alpha);
        }
      }
    }
  }
}
