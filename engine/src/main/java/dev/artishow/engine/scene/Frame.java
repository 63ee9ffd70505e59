package dev.artishow.engine.scene;

import java.util.random.RandomGenerator;

/** A rectangle that one thing is given, in shares of the scene's side. */
record Frame(double left, double top, double width, double height) {
  /** Kept free on each side: so much of 32 pixels that two neighbours never touch. */
  private static final double PADDING = 0.03;

  /** All of the scene. */
  static final Frame WHOLE = new Frame(0, 0, 1, 1);

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** A part of it, in shares of its sides. */
  Frame part(double fromLeft, double fromTop, double across, double down) {
    return new Frame(
        left + fromLeft * width, top + fromTop * height, across * width, down * height);
  }

  /** The part at a column and a row of a grid. */
  Frame cell(double column, double row, int columns, int rows) {
    double w = width / columns;
    double h = height / rows;
    return new Frame(left + column * w, top + row * h, w, h);
  }

  /** What is left of this at a share of its width, and what is right of it. */
  Frame[] splitAcross(double share) {
    return new Frame[] {
      new Frame(left, top, width * share, height),
      new Frame(left + width * share, top, width * (1 - share), height)
    };
  }

  /** What is above a share of its height, and what is below it. */
  Frame[] splitDown(double share) {
    return new Frame[] {
      new Frame(left, top, width, height * share),
      new Frame(left, top + height * share, width, height * (1 - share))
    };
  }

  /** How large a sprite becomes that fills this; 1 is as large as in its own picture. */
  double scale(Sprite sprite) {
    return Math.min(
        (width - 2 * PADDING) / sprite.box().width(),
        (height - 2 * PADDING) / sprite.box().height());
  }

  /**
   * Puts a thing in here.
   *
   * @param fill its length as a share of the longest that fits
   * @param freedom how far from the middle it may be, as a share of the free space, 0–1
   */
  Placement place(Thing thing, double fill, double freedom, RandomGenerator random) {
    double scale = scale(thing.sprite()) * fill;
    double w = thing.sprite().box().width() * scale;
    double h = thing.sprite().box().height() * scale;
    return new Placement(
        thing,
        left + PADDING + (width - 2 * PADDING - w) * somewhere(freedom, random),
        top + PADDING + (height - 2 * PADDING - h) * somewhere(freedom, random),
        w,
        h);
  }

  private static double somewhere(double freedom, RandomGenerator random) {
    return 0.5 + freedom * (random.nextDouble() - 0.5);
  }
}
