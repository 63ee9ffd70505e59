package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.ndarray.types.SparseFormat;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Embedding;
import ai.djl.nn.norm.LayerNorm;
import dev.artishow.engine.device.Autocast;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The layers that the networks are made of: thin records over named arrays. The input is always the
 * first operand, so that every result belongs to the input's manager and not to the model's.
 */
public final class Layers {
  private Layers() {}

  /**
   * Frees all arrays that a computation makes but its result, at once rather than with their
   * manager: memory that is still in the processor's cache is used again, and the system is not
   * asked for more ({@code docs/decisions/0060}). Gradients keep what they need by themselves.
   */
  public static NDArray freeing(Supplier<NDArray> computation) {
    NDArray result;
    try (var scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      result = computation.get();
      NDScope.unregister(result);
    }
    NDScope.register(result);
    return result;
  }

  /**
   * Arrays one after the other along their first axis, one alone as it is: of that DJL makes a copy
   * through which no gradient flows.
   */
  public static NDArray joined(NDList arrays) {
    return arrays.size() == 1 ? arrays.get(0) : NDArrays.concat(arrays);
  }

  /**
   * A computation whose products are in float32 although the pass's are in bfloat16: what a network
   * gives, and losses are made of, must not be rounded to three digits.
   */
  public static NDArray exactly(NDArray x, UnaryOperator<NDArray> computation) {
    NDArray wide = wide(x);
    return Autocast.except(() -> computation.apply(wide));
  }

  /** In float32 where the pass's products are in bfloat16, which not every operation takes. */
  static NDArray wide(NDArray x) {
    return !Autocast.isOn() || x.getDataType() == DataType.FLOAT32
        ? x
        : x.mul(x.getManager().ones(new Shape(1))); // a conversion would cut the graph of gradients
  }

  /** x·Wᵀ + b over the last axis. Weight: (out, in). */
  public record Linear(NDArray weight, @Nullable NDArray bias) {
    public static Linear of(Parameters p, String name, Init init, long in, long out) {
      return new Linear(
          p.get(name + ".weight", init, out, in), p.get(name + ".bias", Init.ZERO, out));
    }

    public static Linear of(Parameters p, String name, long in, long out) {
      return of(p, name, Init.fanIn(in), in, out);
    }

    public static Linear withoutBias(Parameters p, String name, Init init, long in, long out) {
      return new Linear(p.get(name + ".weight", init, out, in), null);
    }

    public NDArray apply(NDArray x) {
      return (bias == null
              ? ai.djl.nn.core.Linear.linear(x, weight)
              : ai.djl.nn.core.Linear.linear(x, weight, bias))
          .singletonOrThrow();
    }

    /** As {@link #apply}, but see {@link Layers#exactly}. */
    public NDArray exactly(NDArray x) {
      return Layers.exactly(x, this::apply);
    }
  }

  /** Convolution, the image padded with zeros. Weight: (out, in, side, side). */
  public record Conv(NDArray weight, NDArray bias, Shape stride, Shape padding) {

    /** Keeps height and width; the side is odd. */
    public static Conv of(Parameters p, String name, int side, Init init, long in, long out) {
      return of(p, name, side, init, in, out, 1, side / 2);
    }

    /** Halves height and width, each result from 4 × 4 values. */
    public static Conv halving(Parameters p, String name, Init init, long in, long out) {
      return of(p, name, 4, init, in, out, 2, 1);
    }

    private static Conv of(
        Parameters p,
        String name,
        int side,
        Init init,
        long in,
        long out,
        int stride,
        int padding) {
      return new Conv(
          p.get(name + ".weight", init, out, in, side, side),
          p.get(name + ".bias", Init.ZERO, out),
          new Shape(stride, stride),
          new Shape(padding, padding));
    }

    public NDArray apply(NDArray x) {
      return Conv2d.conv2d(x, weight, bias, stride, padding).singletonOrThrow();
    }

    /** As {@link #apply}, but see {@link Layers#exactly}. */
    public NDArray exactly(NDArray x) {
      return Layers.exactly(x, this::apply);
    }
  }

  /** Layer norm over the last axis, scaled by a vector; its shift is fixed or learnt. */
  record Norm(NDArray scale, NDArray shift) {
    private static final float EPSILON = 1e-6f;

    /** Neither scaled nor shifted: what follows does that from the condition. */
    static Norm plain(Parameters p, int width) {
      var ones = new float[width];
      Arrays.fill(ones, 1f);
      return new Norm(p.constant(ones, width), p.constant(new float[width], width));
    }

    /** With a learnt scale, for queries and keys. */
    static Norm scaled(Parameters p, String name, double initialScale, int width) {
      return new Norm(
          p.get(name + ".scale", Init.constant(initialScale), width),
          p.constant(new float[width], width));
    }

    /** With a learnt scale and shift. */
    static Norm affine(Parameters p, String name, int width) {
      return new Norm(
          p.get(name + ".scale", Init.ONE, width), p.get(name + ".shift", Init.ZERO, width));
    }

    NDArray apply(NDArray x) {
      return LayerNorm.layerNorm(x, scale.getShape(), scale, shift, EPSILON).singletonOrThrow();
    }
  }

  /** One learnt vector per id. Table: (ids, width). */
  record Table(NDArray weight) {
    static Table of(Parameters p, String name, Init init, long ids, long width) {
      return new Table(p.table(name + ".weight", init, ids, width));
    }

    NDArray apply(NDArray ids) {
      return Embedding.embedding(ids, weight, SparseFormat.DENSE).singletonOrThrow();
    }
  }

  /** Two linear layers around a squared ReLU, the cheapest good activation on a CPU. */
  record FeedForward(Linear in, Linear out) {
    static FeedForward of(Parameters p, String name, long width, Init outInit) {
      return new FeedForward(
          Linear.of(p, name + ".in", width, 4 * width),
          Linear.of(p, name + ".out", outInit, 4 * width, width));
    }

    NDArray apply(NDArray x) {
      return freeing(() -> out.apply(in.apply(x).getNDArrayInternal().relu().square()));
    }
  }

  /** Keys and values that queries may attend to. Both (B, heads, tokens, width ÷ heads). */
  record KeyValue(NDArray key, NDArray value) {
    KeyValue and(KeyValue more) {
      return new KeyValue(
          NDArrays.concat(new NDList(key, more.key), 2),
          NDArrays.concat(new NDList(value, more.value), 2));
    }
  }

  /**
   * Multi-head self-attention with normalised queries and keys, which may attend to further keys
   * and values too.
   */
  record Attention(int heads, Linear qkv, Norm queryNorm, Norm keyNorm, Linear out) {
    static Attention of(Parameters p, String name, int width, int heads, Init outInit) {
      int headWidth = width / heads;
      double scale = Math.pow(headWidth, -0.25);
      return new Attention(
          heads,
          Linear.of(p, name + ".qkv", width, 3L * width),
          Norm.scaled(p, name + ".query_norm", scale, headWidth),
          Norm.scaled(p, name + ".key_norm", scale, headWidth),
          Linear.of(p, name + ".out", outInit, width, width));
    }

    /**
     * Mixes tokens.
     *
     * @param x (B, N, D)
     * @param more keys and values of M further tokens, or null
     * @param mask added to the scores, (B, 1, 1, N + M), or null
     * @return (B, N, D)
     */
    NDArray apply(NDArray x, @Nullable KeyValue more, @Nullable NDArray mask) {
      return freeing(() -> mixed(x, more, mask));
    }

    private NDArray mixed(NDArray x, @Nullable KeyValue more, @Nullable NDArray mask) {
      long batch = x.getShape().get(0);
      long tokens = x.getShape().get(1);
      long width = x.getShape().get(2);
      NDList split = // 3 × (B, H, N, D/H)
          qkv.apply(x)
              .reshape(batch, tokens, 3L * heads, width / heads)
              .transpose(0, 2, 1, 3)
              .split(new long[] {heads, 2L * heads}, 1);
      NDArray query = queryNorm.apply(split.get(0));
      var own = new KeyValue(keyNorm.apply(split.get(1)), split.get(2));
      KeyValue all = more == null ? own : own.and(more);
      NDArray scores = query.matMul(all.key.transpose(0, 1, 3, 2)); // (B, H, N, N + M)
      if (mask != null) {
        scores = scores.add(mask);
      }
      NDArray mixed = wide(scores).softmax(-1).matMul(all.value); // (B, H, N, D/H)
      return out.apply(mixed.transpose(0, 2, 1, 3).reshape(batch, tokens, width));
    }
  }
}
