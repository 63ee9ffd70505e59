package dev.artishow.trainer;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Watches a training run; called on the run's own thread. */
public interface TrainingObserver {

  /**
   * After an optimizer step. Rates and loss are means over the last steps.
   *
   * @param steps steps of the whole plan
   * @param loss training loss
   * @param gradientNorm of this step, before clipping
   * @param imagesPerSecond training speed
   * @param dataShare share of the time spent waiting for data
   * @param remaining time to the plan's end at this speed
   */
  record Progress(
      RunState state,
      long steps,
      double loss,
      double gradientNorm,
      double learningRate,
      double imagesPerSecond,
      double dataShare,
      Duration remaining) {}

  void stepped(Progress progress);

  /** After a sample sheet was drawn; losses per noise level, the noisiest first. */
  void sampled(RunState state, List<Double> heldOutLosses, Path sheet);

  /** After a checkpoint was written. */
  void saved(RunState state, Path checkpoint);

  /** Something a person should know, e.g. a skipped step. */
  void warned(String message);
}
