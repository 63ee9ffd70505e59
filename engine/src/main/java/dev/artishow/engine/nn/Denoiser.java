package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Layers.Attention;
import dev.artishow.engine.nn.Layers.FeedForward;
import dev.artishow.engine.nn.Layers.KeyValue;
import dev.artishow.engine.nn.Layers.Linear;
import dev.artishow.engine.nn.Layers.Norm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A transformer over patches of pixels that predicts the clean picture from a noisy one (JiT,
 * arXiv:2511.13720). Each block's tokens attend to one another and to the caption's tokens in one
 * attention; time and pooled caption modulate it (adaLN with one shared projection and a table per
 * block, PixArt-α, arXiv:2310.00426); long skips join the first half to the second (U-ViT,
 * arXiv:2209.12152). Between pixels and tokens go patches or convolutions (a {@link PixelPath}).
 *
 * <p>Shapes: B pictures, C = 4 channels (premultiplied RGBA in −1…1), R resolution, P patch, N =
 * (R/P)² picture tokens, T caption tokens, D width, H heads.
 */
public final class Denoiser {
  public static final int CHANNELS = 4;
  static final int TIME_FEATURES = 256;

  private record Block(
      Norm norm1,
      Attention attention,
      Norm norm2,
      FeedForward feedForward,
      NDArray table, // (1, 6, D)
      List<Linear> skip) {} // one in the second half

  private final DenoiserSpec spec;
  private final DataType type;
  private final TextEncoder textEncoder;
  private final Linear textKeyValue;
  private final Norm textKeyNorm;
  private final Linear textPooled;
  private final NDArray one; // (1), float32
  private final NDArray frequencies; // (1, TIME_FEATURES / 2)
  private final NDArray unchanged; // (1, 1, 6, D)
  private final Linear time1;
  private final Linear time2;
  private final Linear modulation;
  private final PixelPath pixels;
  private final NDArray positions; // (1, N, D)
  private final List<Block> blocks;

  /** With a text encoder of its own, all of whose parameters are among {@code p}. */
  public Denoiser(DenoiserSpec spec, Parameters p) {
    this(spec, new TextEncoder(spec.text(), p), p);
  }

  /**
   * With a text encoder whose parameters are elsewhere.
   *
   * @param textEncoder of the size that {@code spec} says
   */
  public Denoiser(DenoiserSpec spec, TextEncoder textEncoder, Parameters p) {
    this.spec = spec;
    this.type = p.type();
    this.textEncoder = textEncoder;
    int width = spec.width();
    textKeyValue = Linear.of(p, "text.key_value", width, 2L * width * spec.depth());
    textKeyNorm =
        Norm.scaled(
            p,
            "text.key_norm",
            Math.pow((double) width / spec.heads(), -0.25),
            width / spec.heads());
    textPooled = Linear.of(p, "text.pooled", width, width);
    one = p.exactConstant(new float[] {1}, 1);
    frequencies = p.exactConstant(timeFrequencies(), 1, TIME_FEATURES / 2);
    unchanged = p.constant(unchanged(width), 1, 1, 6, width);
    time1 = Linear.of(p, "time.in", TIME_FEATURES, width);
    time2 = Linear.of(p, "time.out", width, width);
    modulation = Linear.of(p, "modulation", Init.ZERO, width, 6L * width);
    pixels =
        spec.pyramid()
            .<PixelPath>map(pyramid -> new PyramidPath(spec, pyramid, p))
            .orElseGet(() -> new PatchPath(spec, p));
    positions = p.get("positions", Init.normal(0.5), 1, spec.imageTokens(), width);
    blocks = IntStream.range(0, spec.depth()).mapToObj(i -> block(spec, p, i)).toList();
  }

  private static Block block(DenoiserSpec spec, Parameters p, int index) {
    int width = spec.width();
    String name = "blocks." + index;
    boolean secondHalf = index >= (spec.depth() + 1) / 2;
    return new Block(
        Norm.plain(p, width),
        Attention.of(p, name + ".attention", width, spec.heads(), Init.fanIn(width)),
        Norm.plain(p, width),
        FeedForward.of(p, name + ".feed_forward", width, Init.fanIn(4L * width)),
        p.get(name + ".table", Init.ZERO, 1, 6, width),
        secondHalf
            ? List.of(Linear.withoutBias(p, name + ".skip", Init.ZERO, width, width))
            : List.of());
  }

  private static float[] timeFrequencies() {
    var values = new float[TIME_FEATURES / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (1000 * Math.pow(10_000, -(double) i / values.length));
    }
    return values;
  }

  /** What modulation starts from: scales of 1, shifts and gates of 0. */
  private static float[] unchanged(int width) {
    var values = new float[6 * width];
    Arrays.fill(values, width, 2 * width, 1);
    Arrays.fill(values, 4 * width, 5 * width, 1);
    return values;
  }

  public DenoiserSpec spec() {
    return spec;
  }

  /**
   * Encodes captions.
   *
   * @param tokens ids as {@link TextEncoder#apply} reads them
   */
  public Condition condition(NDArray tokens) {
    return condition(textEncoder.apply(tokens));
  }

  /** As the other, of captions that its text encoder has read already. */
  public Condition condition(TextEncoder.Encoded text) {
    long batch = text.states().getShape().get(0);
    long length = text.states().getShape().get(1);
    long heads = spec.heads();
    NDList halves = // keys, values: (B, T, depth, 1, H, D/H)
        textKeyValue
            .apply(text.states())
            .reshape(batch, length, spec.depth(), 2, heads, spec.width() / heads)
            .split(2, 3);
    var perHead = new Shape(batch, length, spec.depth() * heads, spec.width() / heads);
    NDArray keys = textKeyNorm.apply(halves.get(0).reshape(perHead)).transpose(0, 2, 1, 3);
    NDArray values = halves.get(1).reshape(perHead).transpose(0, 2, 1, 3);
    NDArray open =
        text.mask()
            .getManager()
            .zeros(text.mask().getShape().slice(0, 3).add(spec.imageTokens()), type);
    NDArray mask = NDArrays.concat(new NDList(open, text.mask()), 3);
    return new Condition(textPooled.apply(text.pooled()), new KeyValue(keys, values), mask);
  }

  /** As the other, without a sketch. */
  public NDArray denoise(NDArray noisy, NDArray time, Condition condition) {
    return denoise(noisy, null, time, condition);
  }

  /**
   * Predicts the clean pictures.
   *
   * @param noisy t·x + (1 − t)·ε, (B, C, R, R)
   * @param sketch what it reads beside them if it is {@link DenoiserSpec#sketched}, as {@link
   *     SketchInput} lays it out, or null for none
   * @param time t, 0 is pure noise and 1 the clean picture, (B)
   * @return x as far as it can be told, (B, C, R, R)
   */
  public NDArray denoise(
      NDArray noisy, @Nullable NDArray sketch, NDArray time, Condition condition) {
    return denoise(noisy, sketch, time, null, condition);
  }

  /**
   * As the other, with more than time and caption to go by.
   *
   * @param more is added to what says time and caption, (B, D), or null
   */
  NDArray denoise(
      NDArray noisy,
      @Nullable NDArray sketch,
      NDArray time,
      @Nullable NDArray more,
      Condition condition) {
    return Layers.freeing(() -> exact(clean(typed(read(noisy, sketch)), time, more, condition)));
  }

  /** All that is read of pixels, (B, I, R, R). */
  private NDArray read(NDArray noisy, @Nullable NDArray sketch) {
    if (!spec.sketched()) {
      return noisy;
    }
    Shape shape = noisy.getShape();
    NDArray beside =
        sketch != null
            ? sketch
            : noisy
                .getManager()
                .zeros(new Shape(shape.get(0), SketchInput.CHANNELS, shape.get(2), shape.get(3)));
    return NDArrays.concat(new NDList(noisy, beside), 1);
  }

  /** In the format that the network computes in; no gradient flows through. */
  NDArray typed(NDArray x) {
    return x.toType(type, false);
  }

  private NDArray clean(NDArray read, NDArray time, @Nullable NDArray more, Condition condition) {
    long batch = read.getShape().get(0);
    NDArray known = timeEmbedding(time).add(condition.pooled());
    NDArray embedded = silu(more == null ? known : known.add(more)); // (B, D)
    NDArray shared = modulation.apply(embedded).reshape(batch, 1, 6, spec.width()).add(unchanged);
    NDList modulations = // depth × 6 × (B, 1, D)
        Layers.joined(new NDList(blocks.stream().map(Block::table).toList()))
            .add(shared)
            .reshape(batch, 6L * spec.depth(), spec.width())
            .split(6L * spec.depth(), 1);
    List<KeyValue> texts = condition.perBlock(spec.depth());
    PixelPath.Reading reading = pixels.read(read, embedded);
    NDArray x = reading.tokens().add(positions); // (B, N, D)
    var skips = new ArrayList<NDArray>();
    for (int i = 0; i < blocks.size(); i++) {
      int index = i;
      NDArray before = x;
      List<NDArray> m = modulations.subList(6 * i, 6 * i + 6);
      KeyValue text = texts.get(i);
      x = Layers.freeing(() -> applyBlock(index, before, skips, m, text, condition.mask()));
      skips.add(x);
    }
    return reading.draw(x);
  }

  /** In float32, by a product: a conversion would cut the graph of gradients. */
  private NDArray exact(NDArray x) {
    return x.getDataType() == DataType.FLOAT32 ? x : x.mul(one);
  }

  private NDArray applyBlock(
      int index,
      NDArray before,
      List<NDArray> skips,
      List<NDArray> m,
      KeyValue text,
      NDArray mask) {
    Block block = blocks.get(index);
    NDArray x = before;
    for (Linear skip : block.skip) {
      x = x.add(skip.apply(skips.get(blocks.size() - 1 - index)));
    }
    NDArray attended =
        block.attention.apply(modulate(block.norm1.apply(x), m.get(0), m.get(1)), text, mask);
    NDArray y = x.add(attended.mul(m.get(2)));
    NDArray fed = block.feedForward.apply(modulate(block.norm2.apply(y), m.get(3), m.get(4)));
    return y.add(fed.mul(m.get(5)));
  }

  private static NDArray modulate(NDArray x, NDArray shift, NDArray scale) {
    return x.mul(scale).add(shift);
  }

  private static NDArray silu(NDArray x) {
    return x.mul(x.getNDArrayInternal().sigmoid());
  }

  /** (B) → (B, D). */
  private NDArray timeEmbedding(NDArray time) {
    NDArray angles = time.expandDims(1).mul(frequencies); // (B, TIME_FEATURES / 2)
    NDArray waves = NDArrays.concat(new NDList(angles.cos(), angles.sin()), 1);
    return time2.apply(silu(time1.apply(typed(waves))));
  }
}
