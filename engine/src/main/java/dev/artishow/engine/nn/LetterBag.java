package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.nn.Layers.FeedForward;
import dev.artishow.engine.nn.Layers.Norm;
import dev.artishow.engine.nn.Layers.Table;

/**
 * Captions to vectors without regard to order: the mean of what was learnt for each of their letter
 * sequences (fastText, arXiv:1607.04606), bent once. Shapes: B captions, T ids, W width.
 */
final class LetterBag {
  private final Table sequences;
  private final Norm norm1;
  private final FeedForward feedForward;
  private final Norm norm2;

  LetterBag(EvaluatorSpec spec, Parameters p) {
    int width = spec.width();
    sequences = Table.of(p, "text.sequences", Init.normal(1), spec.vocabulary(), width);
    norm1 = Norm.affine(p, "text.norm1", width);
    feedForward = FeedForward.of(p, "text.feed_forward", width, Init.ZERO);
    norm2 = Norm.affine(p, "text.norm2", width);
  }

  /**
   * Encodes captions.
   *
   * @param ids 0 is padding, (B, T) int64
   * @return (B, W)
   */
  NDArray apply(NDArray ids) {
    NDArray present = ids.neq(0).toType(DataType.FLOAT32, false).expandDims(1); // (B, 1, T)
    NDArray sum = present.matMul(sequences.apply(ids)).squeeze(1); // (B, W)
    NDArray mean = norm1.apply(sum.div(present.sum(new int[] {2})));
    return norm2.apply(mean.add(feedForward.apply(mean)));
  }
}
