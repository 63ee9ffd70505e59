package dev.artishow.engine.scene;

import dev.artishow.engine.color.Pixels;

/**
 * Where the opaque part of a painted thing is, in pixels, to check that it is where it should be.
 *
 * @param right after its last pixel
 * @param bottom after its last pixel
 * @param area pixels that are opaque
 */
public record Extent(int left, int top, int right, int bottom, int area) {
  private static final int OPAQUE = 127;

  /** A thing is plainly bigger that is longer, and covers more, by these. */
  private static final double LONGER = 1.3;

  private static final double LARGER = 1.5;

  /** That of a painted thing; of nothing where none of it is opaque. */
  public static Extent of(ScenePainter.Painted painted) {
    Pixels pixels = painted.pixels();
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    int area = 0;
    for (int y = 0; y < pixels.height(); y++) {
      for (int x = 0; x < pixels.width(); x++) {
        if ((pixels.rgba()[(y * pixels.width() + x) * 4 + 3] & 0xff) > OPAQUE) {
          left = Math.min(left, painted.left() + x);
          top = Math.min(top, painted.top() + y);
          right = Math.max(right, painted.left() + x + 1);
          bottom = Math.max(bottom, painted.top() + y + 1);
          area++;
        }
      }
    }
    return new Extent(left, top, right, bottom, area);
  }

  /** Whether there is room between two. */
  public boolean apartFrom(Extent other) {
    return right < other.left || other.right < left || bottom < other.top || other.bottom < top;
  }

  public int longest() {
    return Math.max(right - left, bottom - top);
  }

  /**
   * Whether this is to another as a relation says.
   *
   * @param paintedLast whether this is painted over the other
   */
  public boolean is(Relation relation, Extent other, boolean paintedLast) {
    return switch (relation) {
      case NEXT_TO -> apartFrom(other);
      case LEFT_OF -> right < other.left;
      case RIGHT_OF -> left > other.right;
      case ABOVE -> bottom < other.top;
      case BELOW -> top > other.bottom;
      case IN_FRONT_OF -> paintedLast && hides(other);
      case BEHIND -> !paintedLast && other.hides(this);
      case BIGGER_THAN -> longest() > LONGER * other.longest() && area > LARGER * other.area;
      case SMALLER_THAN -> other.is(Relation.BIGGER_THAN, this, !paintedLast);
      case ON -> paintedLast && top < other.top && bottom >= other.top && bottom < other.bottom;
      case IN -> paintedLast && isInside(other);
      case OUT_OF -> !paintedLast && top < other.top && bottom > other.top;
      case ON_HEAD_OF -> paintedLast && top < other.top && middle() < other.top + third(other);
      case ON_FACE_OF, ON_NECK_OF -> paintedLast && overlapsAcross(other) && top > other.top;
      case HELD_BY -> paintedLast && !apartFrom(other) && longest() < other.longest();
    };
  }

  /** Overlaps it from below, and leaves most of it to be seen. */
  private boolean hides(Extent back) {
    return !apartFrom(back) && bottom > back.bottom && top > back.top && area < back.area * LARGER;
  }

  private boolean isInside(Extent other) {
    return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
  }

  private boolean overlapsAcross(Extent other) {
    return left < other.right && right > other.left;
  }

  private double middle() {
    return (top + bottom) / 2.0;
  }

  private static double third(Extent other) {
    return (other.bottom - other.top) / 3.0;
  }
}
