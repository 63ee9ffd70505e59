package dev.artishow.trainer.loop;

/**
 * How far a run has come, over all its interruptions.
 *
 * @param step optimizer steps done
 * @param batches taken from the data; more than the steps where a rollback threw some away
 * @param seconds of training, without pauses
 * @param wattHours spent on steps, on sheets and on what judges them, as far as they can be told
 * @param rollbacks to an earlier checkpoint
 */
public record RunState(long step, long batches, double seconds, double wattHours, int rollbacks) {
  static final RunState START = new RunState(0, 0, 0, 0, 0);

  RunState after(double moreSeconds) {
    return new RunState(step + 1, batches + 1, seconds + moreSeconds, wattHours, rollbacks);
  }

  /** With more energy spent. */
  RunState spending(double moreWattHours) {
    return new RunState(step, batches, seconds, wattHours + moreWattHours, rollbacks);
  }

  /** This state's weights, gone back to after {@code failed}: what that has cost stays counted. */
  RunState rolledBackFrom(RunState failed) {
    return new RunState(
        step, failed.batches, failed.seconds, failed.wattHours, failed.rollbacks + 1);
  }
}
