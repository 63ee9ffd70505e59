package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Layers.Norm;
import dev.artishow.engine.nn.Layers.Table;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Caption tokens to states: a small pre-norm transformer, which picture networks share or learn
 * jointly with themselves. Shapes: B captions, T tokens, D width.
 */
public final class TextEncoder {
  /** Added to the score of what is not to be attended to. */
  static final float MASKED = -1e4f;

  private static final Pattern OWN =
      Pattern.compile("text[.](tokens|positions|blocks|norm)([.].*)?");

  /** What decides the encoder's shapes, see {@link DenoiserSpec}. */
  public record Size(int vocabulary, int tokens, int depth, int width, int heads) {}

  /**
   * Captions as the networks read them.
   *
   * @param states (B, T, D)
   * @param pooled mean of the states that are not padding, (B, D)
   * @param mask 0 for a token, very negative for padding, (B, 1, 1, T)
   */
  public record Encoded(NDArray states, NDArray pooled, NDArray mask) {}

  private final DataType type;
  private final Table tokens;
  private final NDArray positions;
  private final List<EncoderBlock> blocks;
  private final Norm norm;

  public TextEncoder(Size size, Parameters p) {
    type = p.type();
    int width = size.width();
    tokens = Table.of(p, "text.tokens", Init.normal(0.5), size.vocabulary(), width);
    positions = p.get("text.positions", Init.normal(0.1), 1, size.tokens(), width);
    blocks = EncoderBlock.stack(p, "text.blocks", size.depth(), width, size.heads());
    norm = Norm.affine(p, "text.norm", width);
  }

  /** Whether a network's parameter of this name is its text encoder's. */
  public static boolean owns(String parameter) {
    return OWN.matcher(parameter).matches();
  }

  /**
   * Encodes captions.
   *
   * @param ids 0 is padding. Either one id a token, (B, T) int64, or K of them whose vectors are
   *     added up, (B, T, K), also as (B, T·K) with all T that the size says. Where all captions are
   *     short T may be less than that, with the same result
   */
  public Encoded apply(NDArray ids) {
    NDArray perToken = perToken(ids); // (B, T, K)
    NDArray present = perToken.get("..., 0").neq(0).toType(type, false); // (B, T)
    NDArray mask =
        present.sub(1).mul(Scalar.of(present, -MASKED)).expandDims(1).expandDims(1); // (B, 1, 1, T)
    var first = new NDIndex(":, :{}", perToken.getShape().get(1));
    NDArray x = Layers.freeing(() -> vectors(perToken).add(positions.get(first))); // (B, T, D)
    for (EncoderBlock block : blocks) {
      x = block.apply(x, mask);
    }
    x = norm.apply(x);
    NDArray weights = present.expandDims(2); // (B, T, 1)
    NDArray pooled = x.mul(weights).sum(new int[] {1}).div(weights.sum(new int[] {1}));
    return new Encoded(x, pooled, mask);
  }

  private NDArray perToken(NDArray ids) {
    Shape shape = ids.getShape();
    long length = positions.getShape().get(1);
    if (shape.dimension() == 3) {
      return ids;
    }
    return shape.get(1) > length
        ? ids.reshape(shape.get(0), length, shape.get(1) / length)
        : ids.expandDims(2);
  }

  /** What was learnt for a token's ids: their sum, as long as one of them is, (B, T, D). */
  private NDArray vectors(NDArray ids) {
    if (ids.getShape().get(2) == 1) {
      return tokens.apply(ids.squeeze(2));
    }
    NDArray present = ids.neq(0).toType(type, false).expandDims(2); // (B, T, 1, K)
    NDArray sum = present.matMul(tokens.apply(ids)).squeeze(2); // (B, T, D)
    NDArray count = present.sum(new int[] {3});
    return sum.div(count.maximum(Scalar.of(count, 1)).sqrt());
  }
}
