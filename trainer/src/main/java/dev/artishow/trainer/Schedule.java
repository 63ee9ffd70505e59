package dev.artishow.trainer;

/** The learning rate of each step: linear warm-up, constant, linear decay to zero at the end. */
final class Schedule {
  private final TrainingPlan.Optimizer options;
  private final long steps;

  Schedule(TrainingPlan.Optimizer options, long steps) {
    this.options = options;
    this.steps = steps;
  }

  /** The rate of a step, 1 for the first. */
  double learningRate(long step) {
    double warm = Math.min(1, (double) step / Math.max(1, options.warmupSteps()));
    double decaySteps = Math.max(1, steps * options.decayFraction());
    double left = Math.min(1, (steps - step + 1) / decaySteps);
    return options.learningRate() * warm * left;
  }
}
