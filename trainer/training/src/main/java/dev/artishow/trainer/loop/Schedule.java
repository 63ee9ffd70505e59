package dev.artishow.trainer.loop;

/** The learning rate of each step: linear warm-up, constant, linear decay to zero at the end. */
final class Schedule {
  private final Optimizer options;

  Schedule(Optimizer options) {
    this.options = options;
  }

  /**
   * The rate of a step.
   *
   * @param step 1 for the first
   * @param used share of the budget that the steps before it used up, 0–1
   * @param rollbacks each of them has halved the rate for good
   */
  double learningRate(long step, double used, int rollbacks) {
    double warm = Math.min(1, (double) step / Math.max(1, options.warmupSteps()));
    double decay = options.decayFraction();
    double left = decay == 0 ? 1 : Math.min(1, (1 - used) / decay);
    return options.learningRate() * warm * left * Math.pow(0.5, rollbacks);
  }
}
