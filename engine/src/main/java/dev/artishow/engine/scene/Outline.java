package dev.artishow.engine.scene;

import dev.artishow.engine.color.Pixels;
import java.util.Optional;

/**
 * Where in a square picture something is drawn.
 *
 * @param box around all of it
 * @param area share of the picture that is covered, 0–1
 * @param head the widest part near its top, of the height of one that is as high as wide: where a
 *     hat would go
 */
public record Outline(Box box, double area, Box head) {
  /** Fainter than this is the edge of a shadow and does not count. */
  private static final int MIN_ALPHA = 16;

  /** How far down from the top a head is as wide as it gets. */
  private static final double HEAD_DEPTH = 0.24;

  /** A head that fills its box has a top in its middle. */
  public Outline(Box box, double area) {
    this(box, area, box);
  }

  /** Share of the box that is covered, 0–1. */
  public double coverage() {
    return Math.min(1, area / (box.width() * box.height()));
  }

  /** Looks at a square picture; empty if nothing is drawn. */
  public static Optional<Outline> of(Pixels picture) {
    int side = picture.width();
    int left = side;
    int right = -1;
    int top = side;
    int bottom = -1;
    double covered = 0;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int alpha = alpha(picture, x, y);
        covered += alpha / 255.0;
        if (alpha >= MIN_ALPHA) {
          left = Math.min(left, x);
          right = Math.max(right, x);
          top = Math.min(top, y);
          bottom = y;
        }
      }
    }
    if (right < left) {
      return Optional.empty();
    }
    double width = (right + 1.0 - left) / side;
    double height = (bottom + 1.0 - top) / side;
    var box = new Box((double) left / side, (double) top / side, width, height);
    return Optional.of(new Outline(box, covered / (side * side), head(picture, box)));
  }

  private static int alpha(Pixels picture, int x, int y) {
    return picture.rgba()[(y * picture.width() + x) * 4 + 3] & 0xff;
  }

  private static Box head(Pixels picture, Box box) {
    int side = picture.width();
    int top = (int) Math.round(box.top() * side);
    int depth = (int) Math.ceil(HEAD_DEPTH * box.height() * side);
    int bestEnd = 0;
    int best = 0;
    int run = 0;
    for (int x = 0; x <= side; x++) {
      boolean drawn = x < side && topOf(picture, x) < top + depth;
      run = drawn ? run + 1 : 0;
      if (run > best) {
        best = run;
        bestEnd = x + 1;
      }
    }
    double summit = 0;
    int quarter = best / 4;
    for (int x = bestEnd - best + quarter; x < bestEnd - quarter; x++) {
      summit += topOf(picture, x);
    }
    double mean = summit / (best - 2 * quarter) / side;
    double width = (double) best / side;
    double height = Math.min(width, box.bottom() - mean);
    return new Box((double) (bestEnd - best) / side, mean, width, height);
  }

  /** The first row in which a column has something. */
  private static int topOf(Pixels picture, int x) {
    int y = 0;
    while (y < picture.height() && alpha(picture, x, y) < MIN_ALPHA) {
      y++;
    }
    return y;
  }
}
