package dev.artishow.trainer.loop;

import java.util.ArrayList;
import java.util.List;

/**
 * Tries learning rates that grow from step to step until training breaks (the range test of
 * arXiv:1506.01186, section 3.3), and suggests one a good way below that.
 */
public final class LearningRateFinder {
  private static final double LOWEST = 1e-5;
  private static final double HIGHEST = 1e-1;
  private static final double SMOOTHING = 0.1;

  /** Where the smoothed loss is so many times its least, training has broken. */
  private static final double BROKEN = 1.5;

  /** How far below the least loss's rate is safe for a whole run. */
  private static final double SAFETY = 4;

  private LearningRateFinder() {}

  /**
   * One step.
   *
   * @param loss the smoothed training loss, of the group that is trained last
   */
  public record Trial(double learningRate, double loss) {}

  /** Called after every step. */
  @FunctionalInterface
  public interface Progress {
    void tried(int step, int steps, Trial trial);
  }

  /** Trains fresh networks for at most {@code steps} steps. */
  static <B extends Batch<B>> List<Trial> search(
      Task<B> task, Learner<B> learner, int steps, Progress progress) {
    String group = task.groups().get(task.groups().size() - 1);
    var trials = new ArrayList<Trial>();
    double smoothed = Double.NaN;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < steps && !(smoothed > BROKEN * least); i++) {
      double rate = LOWEST * Math.pow(HIGHEST / LOWEST, i / (steps - 1.0));
      Learner.Learnt learnt = learner.learn(task.batch(i), i + 1L, rate).get(group);
      if (learnt == null) {
        continue;
      }
      if (learnt.skipped()) {
        break;
      }
      smoothed =
          Double.isNaN(smoothed)
              ? learnt.loss()
              : smoothed + SMOOTHING * (learnt.loss() - smoothed);
      least = Math.min(least, smoothed);
      trials.add(new Trial(rate, smoothed));
      progress.tried(i + 1, steps, trials.get(trials.size() - 1));
    }
    return trials;
  }

  /** The rate to train with: that of the least loss, divided by four. */
  public static double suggestion(List<Trial> trials) {
    return trials.stream()
            .min((a, b) -> Double.compare(a.loss(), b.loss()))
            .map(Trial::learningRate)
            .orElseThrow(
                () -> new IllegalStateException("the very first step's loss was not finite"))
        / SAFETY;
  }
}
