package dev.artishow.engine.scene;

/** A place in a picture that something is asked to be at. */
public enum Spot {
  TOP_LEFT(0, 0),
  TOP(1, 0),
  TOP_RIGHT(2, 0),
  LEFT(0, 1),
  MIDDLE(1, 1),
  RIGHT(2, 1),
  BOTTOM_LEFT(0, 2),
  BOTTOM(1, 2),
  BOTTOM_RIGHT(2, 2);

  private static final double SHARE = 0.52;

  private final int column;
  private final int row;

  Spot(int column, int row) {
    this.column = column;
    this.row = row;
  }

  /** 0 at the left, 1 in the middle, 2 at the right. */
  public int column() {
    return column;
  }

  /** 0 at the top, 1 in the middle, 2 at the bottom. */
  public int row() {
    return row;
  }

  /** The spot at both, if one of them is in the middle. */
  public Spot with(Spot other) {
    int acrossBoth = column == 1 ? other.column : column;
    int downBoth = row == 1 ? other.row : row;
    return values()[3 * downBoth + acrossBoth];
  }

  /** The part of a frame that is here. */
  Frame in(Frame whole) {
    double rest = 1 - SHARE;
    return whole.part(column * rest / 2, row * rest / 2, SHARE, SHARE);
  }
}
