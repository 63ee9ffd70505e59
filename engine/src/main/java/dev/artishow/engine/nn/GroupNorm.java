package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.norm.LayerNorm;
import java.util.Arrays;

/** Mean 0 and variance 1 over a group of channels and all places (arXiv:1803.08494). */
record GroupNorm(NDArray ones, NDArray zeros) {
  private static final float EPSILON = 1e-5f;

  static GroupNorm of(Parameters p, int channels, int side) {
    int values = channels / PyramidSpec.GROUPS * side * side;
    var ones = new float[values];
    Arrays.fill(ones, 1);
    return new GroupNorm(p.constant(ones, values), p.constant(new float[values], values));
  }

  NDArray apply(NDArray x) {
    Shape shape = x.getShape();
    NDArray groups = x.reshape(shape.get(0), PyramidSpec.GROUPS, ones.size());
    return LayerNorm.layerNorm(groups, ones.getShape(), ones, zeros, EPSILON)
        .singletonOrThrow()
        .reshape(shape);
  }
}
