package dev.artishow.trainer.loop;

import dev.artishow.engine.device.Arithmetic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** Watches a training run; called on the run's own thread. */
public interface TrainingObserver {

  /**
   * After an optimizer step. Rates and losses are means over the last steps.
   *
   * @param used share of the budget that is used up, 0–1
   * @param groups by name, how those learn that are trained
   * @param examplesPerSecond training speed
   * @param dataShare share of the time spent waiting for data
   * @param watts power, as far as it can be told
   * @param remaining time to the budget's end at this speed
   */
  record Progress(
      RunState state,
      double used,
      Map<String, GroupProgress> groups,
      double learningRate,
      double examplesPerSecond,
      double dataShare,
      double watts,
      Duration remaining) {}

  /**
   * How a group learns.
   *
   * @param loss training loss, the mean over the last steps
   * @param gradientNorm of its last step, before clipping
   */
  record GroupProgress(double loss, double gradientNorm) {}

  /**
   * Before the first step, of the run or since it was stopped.
   *
   * @param arithmetic of the replicas on a CPU, which the machine decides unless the plan does
   */
  void started(RunState state, Arithmetic arithmetic);

  void stepped(Progress progress);

  /** After what is held out was judged, by figure, and a sample sheet was drawn. */
  void sampled(RunState state, Map<String, Double> figures, Path sheet);

  /** After a checkpoint was written. */
  void saved(RunState state, Path checkpoint);

  /** Something a person should know, e.g. a skipped step. */
  void warned(Warning warning);
}
