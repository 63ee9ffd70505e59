package dev.artishow.trainer.adversarial;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Layers;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/**
 * Moves pictures and cuts holes into them, real ones and drawn ones alike and so that gradients
 * pass, lest a discriminator learn the real ones by heart (arXiv:2006.10738). Never colours: these
 * are what captions speak of. What is moved in and what is cut out is transparent.
 *
 * <p>Shapes: B pictures of C channels in −1…1, R resolution.
 */
public final class DiffAugment {
  private final int resolution;
  private final int[] right; // pixels that each picture is moved
  private final int[] down;
  private final int[] left; // of each hole, in pixels; holes may reach over the border
  private final int[] top;
  private final int hole;

  DiffAugment(int resolution, int hole, int[] right, int[] down, int[] left, int[] top) {
    this.resolution = resolution;
    this.hole = hole;
    this.right = right;
    this.down = down;
    this.left = left;
    this.top = top;
  }

  /**
   * Draws what happens to some pictures.
   *
   * @param translation how far they are moved at most, as a share of their side
   * @param cutout side of the holes as a share of the pictures'
   */
  public static DiffAugment draw(
      int count, int resolution, double translation, double cutout, RandomGenerator random) {
    int most = (int) Math.round(translation * resolution);
    int hole = (int) Math.round(cutout * resolution);
    var offsets = new int[4][count];
    for (int i = 0; i < count; i++) {
      offsets[0][i] = random.nextInt(-most, most + 1);
      offsets[1][i] = random.nextInt(-most, most + 1);
      offsets[2][i] = random.nextInt(resolution + 1) - hole / 2;
      offsets[3][i] = random.nextInt(resolution + 1) - hole / 2;
    }
    return new DiffAugment(resolution, hole, offsets[0], offsets[1], offsets[2], offsets[3]);
  }

  /** What happens to pictures {@code from} (inclusive) to {@code to} (exclusive). */
  public DiffAugment slice(int from, int to) {
    return new DiffAugment(
        resolution,
        hole,
        Arrays.copyOfRange(right, from, to),
        Arrays.copyOfRange(down, from, to),
        Arrays.copyOfRange(left, from, to),
        Arrays.copyOfRange(top, from, to));
  }

  /** What it does, in memory of its owner; several batches of the same pictures share it. */
  public Applied on(NDManager manager) {
    int count = right.length;
    var matrix = new Shape(count, 1, resolution, resolution);
    return new Applied(
        manager.create(shifts(down, false), matrix),
        manager.create(shifts(right, true), matrix),
        manager.create(kept(), matrix));
  }

  /**
   * An augmentation as arrays.
   *
   * @param rows from the left it moves rows, (B, 1, R, R)
   * @param columns from the right it moves columns, (B, 1, R, R)
   * @param kept 0 in the holes, else 1, (B, 1, R, R)
   */
  public record Applied(NDArray rows, NDArray columns, NDArray kept) {

    /** (B, C, R, R) → (B, C, R, R). */
    public NDArray to(NDArray pictures) {
      NDArray fromTransparent = pictures.add(1);
      return Layers.exactly(
          fromTransparent, exact -> rows.matMul(exact).matMul(columns).mul(kept).sub(1));
    }
  }

  /** Matrices with ones where an old place becomes a new one. */
  private float[] shifts(int[] by, boolean transposed) {
    var matrices = new float[by.length * resolution * resolution];
    for (int i = 0; i < by.length; i++) {
      for (int old = 0; old < resolution; old++) {
        int moved = old + by[i];
        if (moved >= 0 && moved < resolution) {
          int row = transposed ? old : moved;
          int column = transposed ? moved : old;
          matrices[(i * resolution + row) * resolution + column] = 1;
        }
      }
    }
    return matrices;
  }

  private float[] kept() {
    var masks = new float[left.length * resolution * resolution];
    for (int i = 0; i < left.length; i++) {
      for (int y = 0; y < resolution; y++) {
        for (int x = 0; x < resolution; x++) {
          boolean cut = inHole(x, left[i]) && inHole(y, top[i]);
          masks[(i * resolution + y) * resolution + x] = cut ? 0 : 1;
        }
      }
    }
    return masks;
  }

  private boolean inHole(int at, int from) {
    return at >= from && at < from + hole;
  }
}
