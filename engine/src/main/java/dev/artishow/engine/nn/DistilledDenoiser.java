package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import dev.artishow.engine.nn.Layers.Linear;
import org.jspecify.annotations.Nullable;

/**
 * A denoiser that is told the scale of classifier-free guidance and predicts in one pass what its
 * teacher does in two (arXiv:2210.03142, section 3). Shapes: B pictures, D width.
 */
public final class DistilledDenoiser {
  private static final int FEATURES = 64;

  /** Scales up to about this are told apart well. */
  private static final double MAX = 10;

  private final DistilledSpec spec;
  private final Denoiser denoiser;
  private final NDArray frequencies; // (1, FEATURES / 2)
  private final Linear in;
  private final Linear out;

  /** With a text encoder of its own, all of whose parameters are among {@code p}. */
  public DistilledDenoiser(DistilledSpec spec, Parameters p) {
    this(spec, new TextEncoder(spec.denoiser().text(), p), p);
  }

  /** With a text encoder whose parameters are elsewhere. */
  public DistilledDenoiser(DistilledSpec spec, TextEncoder textEncoder, Parameters p) {
    this.spec = spec;
    int width = spec.denoiser().width();
    denoiser = new Denoiser(spec.denoiser(), textEncoder, p);
    frequencies = p.exactConstant(frequencies(), 1, FEATURES / 2);
    in = Linear.of(p, "guidance.in", FEATURES, width);
    out = Linear.of(p, "guidance.out", Init.ZERO, width, width);
  }

  private static float[] frequencies() {
    var values = new float[FEATURES / 2];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (Math.PI * Math.pow(FEATURES, (double) i / values.length) / MAX);
    }
    return values;
  }

  public DistilledSpec spec() {
    return spec;
  }

  /** The network without its guidance: for what it makes of captions. */
  public Denoiser denoiser() {
    return denoiser;
  }

  /** As the other, without a sketch. */
  public NDArray denoise(NDArray noisy, NDArray time, NDArray scale, Condition condition) {
    return denoise(noisy, null, time, scale, condition);
  }

  /**
   * Predicts the clean pictures, guided.
   *
   * @param noisy t·x + (1 − t)·ε, (B, C, R, R)
   * @param sketch as {@link Denoiser} reads it, or null for none
   * @param time t, (B)
   * @param scale of guidance, 1 for none, (B)
   * @return x as far as it can be told, (B, C, R, R)
   */
  public NDArray denoise(
      NDArray noisy, @Nullable NDArray sketch, NDArray time, NDArray scale, Condition condition) {
    NDArray angles = scale.expandDims(1).mul(frequencies); // (B, FEATURES / 2)
    NDArray waves = NDArrays.concat(new NDList(angles.cos(), angles.sin()), 1);
    NDArray hidden = in.apply(denoiser.typed(waves));
    NDArray guidance = out.apply(hidden.mul(hidden.getNDArrayInternal().sigmoid())); // (B, D)
    return denoiser.denoise(noisy, sketch, time, guidance, condition);
  }
}
