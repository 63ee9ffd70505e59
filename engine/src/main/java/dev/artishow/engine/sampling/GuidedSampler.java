package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;

/**
 * Draws a batch of pictures with one denoiser: noise from each picture's own seed, captions encoded
 * once, the captioned and the captionless half of every step in one batch.
 */
public final class GuidedSampler {
  private final Denoiser denoiser;
  private final long[] emptyCaption;

  /**
   * @param emptyCaption token ids of a caption without words, T of them
   */
  public GuidedSampler(Denoiser denoiser, int[] emptyCaption) {
    this.denoiser = denoiser;
    this.emptyCaption = widen(emptyCaption);
  }

  /**
   * Draws.
   *
   * @param manager owner of the result
   * @param captions T token ids for each of the B pictures
   * @param seeds one for each picture
   * @return (B, 4, R, R), premultiplied RGBA in about −1…1
   */
  public NDArray draw(
      NDManager manager, int[][] captions, long[] seeds, int steps, Guidance guidance) {
    try (NDManager scratch = manager.newSubManager()) {
      Condition condition = denoiser.condition(tokens(scratch, captions));
      NDArray pictures =
          DpmSolver.draw(
              noise(scratch, seeds),
              steps,
              (noisy, time) -> guided(noisy, time, condition, guidance.at(time)));
      pictures.attach(manager);
      return pictures;
    }
  }

  private NDArray guided(NDArray noisy, double time, Condition condition, double scale) {
    long batch = noisy.getShape().get(0);
    NDManager manager = noisy.getManager();
    NDArray both = NDArrays.concat(new NDList(noisy, noisy));
    NDArray times = manager.full(new Shape(2 * batch), (float) time);
    NDList halves = denoiser.denoise(both, times, condition).split(2);
    NDArray captioned = halves.get(0);
    NDArray captionless = halves.get(1);
    return captionless.add(captioned.sub(captionless).mul(scale));
  }

  /** Captions, then as many empty captions: (2B, T). */
  private NDArray tokens(NDManager manager, int[][] captions) {
    int length = emptyCaption.length;
    var ids = new long[2 * captions.length * length];
    for (int i = 0; i < captions.length; i++) {
      System.arraycopy(widen(captions[i]), 0, ids, i * length, length);
      System.arraycopy(emptyCaption, 0, ids, (captions.length + i) * length, length);
    }
    return manager.create(ids, new Shape(2L * captions.length, length));
  }

  private NDArray noise(NDManager manager, long[] seeds) {
    int pixels = denoiser.spec().resolution();
    return Noise.of(manager, seeds, new Shape(Denoiser.CHANNELS, pixels, pixels));
  }

  private static long[] widen(int[] ids) {
    var wide = new long[ids.length];
    for (int i = 0; i < ids.length; i++) {
      wide[i] = ids[i];
    }
    return wide;
  }
}
