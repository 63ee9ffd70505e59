package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/** Captions without words. */
final class EmptyCaptions {
  private EmptyCaptions() {}

  /**
   * As many as there are captions, and as long.
   *
   * @param captions (B, T, K)
   * @param ids of an empty caption, T·K or more
   */
  static NDArray like(NDArray captions, long[] ids) {
    int each = Math.toIntExact(captions.getShape().get(1) * captions.getShape().get(2));
    int count = Math.toIntExact(captions.getShape().get(0));
    var all = new long[count * each];
    for (int i = 0; i < count; i++) {
      System.arraycopy(Arrays.copyOf(ids, each), 0, all, i * each, each);
    }
    return captions.getManager().create(all, captions.getShape());
  }
}
