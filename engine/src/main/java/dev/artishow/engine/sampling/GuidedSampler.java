package dev.artishow.engine.sampling;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.SketchInput;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
      NDArray noise = noise(scratch, seeds);
      NDArray pictures = draw(prompts, noise, null, Times.fromNoise(steps), guidance);
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
      NDArray read = denoiser.spec().sketched() ? read(sketches, times.start()) : null;
      NDArray pictures = draw(prompts, start, read, times, guidance);
      pictures.attach(manager);
      return pictures;
    }
  }

  /** Sketches as a denoiser reads them. */
  private NDArray read(NDArray sketches, double start) {
    int rows = Math.toIntExact(sketches.getShape().get(0));
    float[] planes = sketches.toFloatArray();
    var input = new SketchInput(rows, denoiser.spec().resolution());
    for (int row = 0; row < rows; row++) {
      input.set(row, planes, row * planes.length / rows, start);
    }
    return input.array(sketches.getManager());
  }

  private NDArray draw(
      List<String> prompts,
      NDArray start,
      @Nullable NDArray sketches,
      Times times,
      Guidance guidance) {
    Condition condition = denoiser.condition(tokens(start.getManager(), prompts));
    @Nullable NDArray both =
        sketches == null ? null : NDArrays.concat(new NDList(sketches, sketches));
    return DpmSolver.draw(
        start, times, (noisy, time) -> guided(noisy, both, time, condition, guidance.at(time)));
  }

  private NDArray guided(
      NDArray noisy, @Nullable NDArray sketches, double time, Condition condition, double scale) {
    long batch = noisy.getShape().get(0);
    NDManager manager = noisy.getManager();
    NDArray both = NDArrays.concat(new NDList(noisy, noisy));
    NDArray times = manager.full(new Shape(2 * batch), (float) time);
    NDList halves = denoiser.denoise(both, sketches, times, condition).split(2);
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
