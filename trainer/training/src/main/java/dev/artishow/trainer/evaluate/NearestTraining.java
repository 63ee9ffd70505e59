package dev.artishow.trainer.evaluate;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Picture;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * For each of some pictures the nearest training pictures so far. Training pictures pass by in
 * parts, so that memory does not grow with their number.
 *
 * <p>Each picture is tried where it is and moved by a pixel in all eight directions: a copy that
 * stands a pixel beside its original is far from it otherwise. And plain pictures are near to many
 * others, so near means: as against the mean distance of the nearest {@value #NEIGHBOURS} (Carlini
 * et al., arXiv:2301.13188, section 4.2).
 *
 * <p>Shapes: n pictures, p places each, m training pictures in a part, D numbers a picture.
 */
final class NearestTraining {
  private static final int NEIGHBOURS = 50;

  private final Function<List<Picture>, float[][]> space;
  private final NDManager manager;
  private final List<float[][]> places; // p of (n, D)
  private final double[][] squared; // (n, neighbours), ascending
  private final int[] nearest;

  /**
   * @param space from pictures to (n, D), in which distance is measured
   */
  NearestTraining(
      Function<List<Picture>, float[][]> space, List<Picture> pictures, NDManager manager) {
    this.space = space;
    this.manager = manager;
    places = places(pictures).stream().map(space).toList();
    squared = new double[pictures.size()][NEIGHBOURS];
    nearest = new int[pictures.size()];
    Arrays.stream(squared).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
    Arrays.fill(nearest, -1);
  }

  private static List<List<Picture>> places(List<Picture> pictures) {
    var places = new ArrayList<List<Picture>>();
    for (int down = -1; down <= 1; down++) {
      for (int right = -1; right <= 1; right++) {
        int x = right;
        int y = down;
        places.add(pictures.stream().map(picture -> Pictures.moved(picture, x, y)).toList());
      }
    }
    return places;
  }

  /**
   * Compares with some more training pictures.
   *
   * @param indices of the pictures in the data set
   */
  void compare(int[] indices, List<Picture> training) {
    float[][] others = space.apply(training);
    double[] norms = norms(others);
    var least = new double[squared.length][others.length];
    Arrays.stream(least).forEach(row -> Arrays.fill(row, Double.POSITIVE_INFINITY));
    for (float[][] rows : places) {
      lessen(least, rows, others, norms);
    }
    for (int i = 0; i < least.length; i++) {
      for (int j = 0; j < others.length; j++) {
        if (least[i][j] < squared[i][0]) {
          nearest[i] = indices[j];
        }
        insert(squared[i], least[i][j]);
      }
    }
  }

  /** Takes over the squared distances that are smaller than those known. */
  private void lessen(double[][] least, float[][] rows, float[][] others, double[] norms) {
    float[] products = products(rows, others); // (n, m)
    double[] own = norms(rows);
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < others.length; j++) {
        double distance = own[i] + norms[j] - 2 * products[i * others.length + j];
        least[i][j] = Math.min(least[i][j], distance);
      }
    }
  }

  private float[] products(float[][] rows, float[][] others) {
    try (NDManager scratch = manager.newSubManager()) {
      NDArray here = matrix(scratch, rows);
      NDArray there = matrix(scratch, others);
      return here.matMul(there.transpose()).toFloatArray();
    }
  }

  private static NDArray matrix(NDManager scratch, float[][] rows) {
    int columns = rows[0].length;
    var flat = new float[rows.length * columns];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(rows[i], 0, flat, i * columns, columns);
    }
    return scratch.create(flat, new Shape(rows.length, columns));
  }

  private static double[] norms(float[][] rows) {
    return Arrays.stream(rows).mapToDouble(row -> Vectors.dot(row, row)).toArray();
  }

  private static void insert(double[] ascending, double value) {
    int at = ascending.length - 1;
    if (value >= ascending[at]) {
      return;
    }
    while (at > 0 && ascending[at - 1] > value) {
      ascending[at] = ascending[at - 1];
      at--;
    }
    ascending[at] = value;
  }

  /**
   * How far the nearest is, as a share of the mean distance of the nearest {@value #NEIGHBOURS} or
   * of as many as there are: 0 of what is exactly alike, 1 where all are equally far.
   */
  double distance(int picture) {
    double mean =
        Arrays.stream(squared[picture])
            .filter(Double::isFinite)
            .map(NearestTraining::root)
            .average()
            .orElse(0);
    return mean == 0 ? 0 : root(squared[picture][0]) / mean;
  }

  /** Rounding may leave a little less than nothing. */
  private static double root(double squaredDistance) {
    return Math.sqrt(Math.max(0, squaredDistance));
  }

  /** Index of the nearest in the data set. */
  int nearest(int picture) {
    return nearest[picture];
  }
}
