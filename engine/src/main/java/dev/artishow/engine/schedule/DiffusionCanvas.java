package dev.artishow.engine.schedule;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.Picture;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.sampling.DpmSolver;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.Sampler;
import dev.artishow.engine.sampling.Times;
import java.util.Optional;

/** A picture between noise and done: all that its next step needs to know of it. */
final class DiffusionCanvas implements Canvas {
  private final NDManager own;
  private final Condition condition;
  private final Runnable captionDone;
  private final Guidance guidance;
  private final Times times;
  private final Sampler sampler;
  private int step;
  private NDArray noisy; // (1, C, R, R)
  private final Optional<NDArray> sketch; // (1, 6, R, R)
  private NDArray clean; // (1, C, R, R); what it starts from before the first step

  /**
   * @param own closed with this
   * @param condition the caption
   * @param captionDone told when this needs the caption no more
   * @param start at the first of the times
   */
  DiffusionCanvas(
      NDManager own,
      Condition condition,
      Runnable captionDone,
      Guidance guidance,
      Sampler sampler,
      Times times,
      StartingPoint start) {
    this.own = own;
    this.condition = condition;
    this.captionDone = captionDone;
    this.guidance = guidance;
    this.sampler = sampler;
    this.times = times;
    noisy = start.noisy(own);
    clean = noisy.duplicate();
    sketch = start.sketch(own);
  }

  Condition condition() {
    return condition;
  }

  /** The noise level t of the next step. */
  double time() {
    return times.at(step);
  }

  double scale() {
    return guidance.at(time());
  }

  /** Whether the captionless half matters at the next step. */
  boolean isGuided() {
    return scale() != 1;
  }

  DpmSolver.Step weights() {
    return sampler.step(step, times);
  }

  NDArray noisy() {
    return noisy;
  }

  /** The sketch as the denoiser reads it; there is one exactly where the denoiser reads any. */
  Optional<NDArray> sketch() {
    return sketch;
  }

  NDArray previous() {
    return clean;
  }

  /** Takes over the rows that a step gave. */
  void advance(NDArray nextNoisy, NDArray nextClean) {
    noisy.close();
    clean.close();
    nextNoisy.attach(own);
    nextClean.attach(own);
    noisy = nextNoisy;
    clean = nextClean;
    step++;
  }

  @Override
  public int step() {
    return step;
  }

  @Override
  public int steps() {
    return times.steps();
  }

  @Override
  public Picture picture() {
    return Planes.decode(isFinished() ? noisy : clean);
  }

  @Override
  public void close() {
    own.close();
    captionDone.run();
  }
}
