package dev.artishow.engine.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** The ways to part a frame for some things that are alike: rows, a column, a diagonal. */
record Grids(List<List<Frame>> grids) {
  /** A grid is taken whose sprites are at least so large beside those of the best. */
  private static final double GOOD_ENOUGH = 0.8;

  /** More than so many are never in one row or column. */
  private static final int LONGEST_LINE = 4;

  /** All for a number of things. */
  static Grids of(Frame frame, int count) {
    var grids = new ArrayList<List<Frame>>();
    if (count <= LONGEST_LINE) {
      grids.add(IntStream.range(0, count).mapToObj(i -> frame.cell(i, 0, count, 1)).toList());
      grids.add(IntStream.range(0, count).mapToObj(i -> frame.cell(0, i, 1, count)).toList());
    }
    if (count >= 3 && count <= LONGEST_LINE) {
      grids.add(rows(frame, 2, count / 2, count - count / 2));
      grids.add(rows(frame, 2, count - count / 2, count / 2));
    }
    if (count == 2) {
      grids.add(List.of(frame.cell(0, 0, 2, 2), frame.cell(1, 1, 2, 2)));
    }
    for (int rows = 2; count > LONGEST_LINE && rows <= LONGEST_LINE; rows++) {
      grids.add(even(frame, count, rows, false));
      if (count % rows != 0) {
        grids.add(even(frame, count, rows, true));
      }
    }
    return new Grids(grids);
  }

  /** Rows as long as each other, but for one; the shorter ones above or below. */
  private static List<Frame> even(Frame frame, int count, int rows, boolean longAbove) {
    int least = count / rows;
    int longer = count % rows;
    int[] lengths = new int[rows];
    for (int row = 0; row < rows; row++) {
      boolean isLonger = longAbove ? row < longer : row >= rows - longer;
      lengths[row] = least + (isLonger ? 1 : 0);
    }
    return rows(frame, least + (longer > 0 ? 1 : 0), lengths);
  }

  private static List<Frame> rows(Frame frame, int columns, int... lengths) {
    var frames = new ArrayList<Frame>();
    for (int row = 0; row < lengths.length; row++) {
      for (int i = 0; i < lengths[row]; i++) {
        double column = i + (columns - lengths[row]) / 2.0;
        frames.add(frame.cell(column, row, columns, lengths.length));
      }
    }
    return frames;
  }

  /** One in which a sprite is about as large as it can be. */
  List<Frame> choose(Sprite sprite, RandomGenerator random) {
    double best = grids.stream().mapToDouble(grid -> grid.get(0).scale(sprite)).max().orElseThrow();
    List<List<Frame>> good =
        grids.stream().filter(grid -> grid.get(0).scale(sprite) >= GOOD_ENOUGH * best).toList();
    return good.get(random.nextInt(good.size()));
  }

  /** The one whose cells are most nearly square. */
  List<Frame> squarest() {
    List<Frame> best = grids.get(0);
    for (List<Frame> grid : grids) {
      if (narrowest(grid) > narrowest(best)) {
        best = grid;
      }
    }
    return best;
  }

  private static double narrowest(List<Frame> grid) {
    return Math.min(grid.get(0).width(), grid.get(0).height());
  }
}
