package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import java.util.Arrays;

/** Captions without words. */
final class EmptyCaptions {
  private EmptyCaptions() {}

  /**
   * As many as there are captions, and as long.
   *
   * @param captions (B, T, K), or (B, T) of one id a token
   * @param ids of an empty caption, as many as those of a caption or more
   */
  static NDArray like(NDArray captions, long[] ids) {
    int count = Math.toIntExact(captions.getShape().get(0));
    int each = Math.toIntExact(captions.size() / count);
    var all = new long[count * each];
    for (int i = 0; i < count; i++) {
      System.arraycopy(Arrays.copyOf(ids, each), 0, all, i * each, each);
    }
    return captions.getManager().create(all, captions.getShape());
  }
}
