package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws a batch of pictures with one denoiser: noise from each picture's own seed, captions encoded
 * once, the captioned and the captionless half of every step in one batch.
 */
public final class GuidedSampler {
  private final Denoiser denoiser;
  private final Captions captions;

  /**
   * @param captions how the denoiser reads them
   */
  public GuidedSampler(Denoiser denoiser, Captions captions) {
    this.denoiser = denoiser;
    this.captions = captions;
  }

  /**
   * Draws from noise.
   *
   * @param manager owner of the result
   * @param prompts one for each of the B pictures
   * @param seeds one for each picture
   * @return (B, 4, R, R), premultiplied RGBA in about −1…1
   */
  public NDArray draw(
      NDManager manager, List<String> prompts, long[] seeds, int steps, Guidance guidance) {
    try (NDManager scratch = manager.newSubManager()) {
      NDArray pictures = draw(prompts, noise(scratch, seeds), Times.fromNoise(steps), guidance);
      pictures.attach(manager);
      return pictures;
    }
  }

  /**
   * Draws from sketches, which all start at the same time.
   *
   * @param manager owner of the result
   * @param sketches (B, 4, R, R), premultiplied RGBA in −1…1
   */
  public NDArray redraw(
      NDManager manager,
      List<String> prompts,
      long[] seeds,
      NDArray sketches,
      Times times,
      Guidance guidance) {
    try (NDManager scratch = manager.newSubManager()) {
      NDArray start = Noise.mixed(noise(scratch, seeds), sketches, times.start());
      NDArray pictures = draw(prompts, start, times, guidance);
      pictures.attach(manager);
      return pictures;
    }
  }

  private NDArray draw(List<String> prompts, NDArray start, Times times, Guidance guidance) {
    Condition condition = denoiser.condition(tokens(start.getManager(), prompts));
    return DpmSolver.draw(
        start, times, (noisy, time) -> guided(noisy, time, condition, guidance.at(time)));
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

  /** Captions, then as many empty ones. */
  private NDArray tokens(NDManager manager, List<String> prompts) {
    Stream<String> empty = prompts.stream().map(prompt -> "");
    return CodedCaption.array(
        manager, Stream.concat(prompts.stream(), empty).map(captions::coded).toList());
  }

  private NDArray noise(NDManager manager, long[] seeds) {
    int pixels = denoiser.spec().resolution();
    return Noise.of(manager, seeds, new Shape(Denoiser.CHANNELS, pixels, pixels));
  }
}
