package dev.artishow.trainer.data.glyph;

import dev.artishow.engine.raster.Raster;

/**
 * Paints a sign of one colour so that it looks like a thing of one: its surface in that colour, its
 * lines and its edge in a dark shade of it, and openings in a pale one. Of a sign that is drawn in
 * lines, what they enclose is the surface.
 */
public final class GlyphPainter {
  /** How much larger than wanted a sign is painted, so that its lines get smooth. */
  public static final int OVERSAMPLING = 4;

  /** Gaps as narrow as this share of the side are lines of the thing, not ground behind it. */
  private static final double GAP = 0.02;

  /** The width of edges. */
  private static final double EDGE = 0.016;

  /** Half of the width from which on what is left open in a surface is no line. */
  private static final double OPENING = 0.035;

  /** A sign that covers more of what it encloses is a surface, not lines. */
  private static final double SOLID = 0.5;

  private static final double SHADE = 0.32;
  private static final double PALE = 0.7;

  private GlyphPainter() {}

  /**
   * Paints a sign.
   *
   * @param sign of any colour, larger than wanted by {@link #OVERSAMPLING}
   * @param rgb the surface's colour
   */
  public static Raster paint(Raster sign, int rgb) {
    int side = sign.side();
    Mask ink = Mask.of(sign);
    Mask thing = thing(ink, share(GAP, side));
    Mask dark = ink;
    Mask pale = Mask.none(side);
    if (ink.count() > SOLID * thing.count()) {
      Mask gaps = thing.without(ink);
      int wide = share(OPENING, side);
      pale = gaps.shrunk(wide).grown(wide).without(ink);
      dark = gaps.without(pale).with(thing.without(thing.shrunk(share(EDGE, side))));
    }
    byte[] rgba = new byte[side * side * 4];
    for (int i = 0; i < side * side; i++) {
      if (thing.has(i)) {
        int color =
            dark.has(i) ? mixed(rgb, 0, SHADE) : pale.has(i) ? mixed(rgb, 255, 1 - PALE) : rgb;
        rgba[4 * i] = (byte) (color >> 16);
        rgba[4 * i + 1] = (byte) (color >> 8);
        rgba[4 * i + 2] = (byte) color;
        rgba[4 * i + 3] = (byte) 255;
      }
    }
    return new Raster(side, rgba);
  }

  /** The sign and all that it encloses, through gaps as well. */
  private static Mask thing(Mask ink, int gap) {
    return ink.grown(gap).outside().grown(gap).without(ink).inverse();
  }

  private static int share(double of, int side) {
    return Math.max(1, (int) Math.round(of * side));
  }

  /** So much of a colour, the rest of a grey. */
  private static int mixed(int rgb, int grey, double share) {
    int mixed = 0;
    for (int shift = 16; shift >= 0; shift -= 8) {
      double channel = ((rgb >> shift) & 0xff) * share + grey * (1 - share);
      mixed |= (int) Math.round(channel) << shift;
    }
    return mixed;
  }
}
