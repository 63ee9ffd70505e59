package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Layers.KeyValue;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a denoiser keeps of captions: computed once a picture, used at every step.
 *
 * <p>Shapes: B captions of T tokens, as {@link Denoiser} names the others.
 */
public final class Condition {
  private final NDArray pooled; // (B, D)
  private final KeyValue text; // of all blocks, one after the other: (B, depth·H, T, D/H)
  private final NDArray mask; // (B, 1, 1, N + T)

  Condition(NDArray pooled, KeyValue text, NDArray mask) {
    this.pooled = pooled;
    this.text = text;
    this.mask = mask;
  }

  NDArray pooled() {
    return pooled;
  }

  NDArray mask() {
    return mask;
  }

  /** Keys and values for each of so many blocks, (B, H, T, D/H). */
  List<KeyValue> perBlock(int depth) {
    NDList keys = text.key().split(depth, 1);
    NDList values = text.value().split(depth, 1);
    return IntStream.range(0, depth)
        .mapToObj(block -> new KeyValue(keys.get(block), values.get(block)))
        .toList();
  }

  /** The captions of several conditions as one batch, in their order, the shorter ones padded. */
  public static Condition join(List<Condition> parts) {
    long tokens = parts.stream().mapToLong(Condition::tokens).max().orElseThrow();
    return new Condition(
        joined(parts, part -> part.pooled),
        new KeyValue(
            joined(parts, part -> longer(part.text.key(), 2, tokens - part.tokens(), 0)),
            joined(parts, part -> longer(part.text.value(), 2, tokens - part.tokens(), 0))),
        joined(parts, part -> longer(part.mask, 3, tokens - part.tokens(), TextEncoder.MASKED)));
  }

  private static NDArray joined(List<Condition> parts, Function<Condition, NDArray> array) {
    return Layers.freeing(() -> NDArrays.concat(new NDList(parts.stream().map(array).toList())));
  }

  /** With so much more of a number behind what there is along an axis. */
  private static NDArray longer(NDArray x, int axis, long more, float number) {
    if (more == 0) {
      return x;
    }
    long[] shape = x.getShape().getShape().clone();
    shape[axis] = more;
    NDArray padding =
        x.getManager()
            .full(new Shape(shape), number, DataType.FLOAT32)
            .toType(x.getDataType(), false);
    return NDArrays.concat(new NDList(x, padding), axis);
  }

  /** T. */
  private long tokens() {
    return text.key().getShape().get(2);
  }

  /**
   * One caption by itself, in memory of its own.
   *
   * @param row which one
   * @param tokens how many of it are no padding
   */
  public Condition caption(int row, int tokens) {
    var first = new NDIndex("{}:{}, :, :{}", row, row + 1, tokens);
    long pictureTokens = mask.getShape().get(3) - tokens();
    return new Condition(
        copied(pooled, new NDIndex("{}:{}", row, row + 1)),
        new KeyValue(copied(text.key(), first), copied(text.value(), first)),
        copied(mask, new NDIndex("{}:{}, :, :, :{}", row, row + 1, pictureTokens + tokens)));
  }

  private static NDArray copied(NDArray x, NDIndex part) {
    return Layers.freeing(() -> x.get(part).duplicate());
  }

  /** Memory that it takes. */
  public long bytes() {
    return Stream.of(pooled, text.key(), text.value(), mask)
        .mapToLong(array -> array.size() * array.getDataType().getNumOfBytes())
        .sum();
  }

  /** Gives its arrays to another owner. */
  public void attach(NDManager owner) {
    pooled.attach(owner);
    text.key().attach(owner);
    text.value().attach(owner);
    mask.attach(owner);
  }
}
