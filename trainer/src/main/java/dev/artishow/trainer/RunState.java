package dev.artishow.trainer;

/**
 * How far a run has come, over all its interruptions.
 *
 * @param step optimizer steps done
 * @param seconds of training, without pauses
 * @param wattHours spent, as far as they can be told
 */
public record RunState(long step, double seconds, double wattHours) {
  static final RunState START = new RunState(0, 0, 0);

  RunState after(double moreSeconds, double moreWattHours) {
    return new RunState(step + 1, seconds + moreSeconds, wattHours + moreWattHours);
  }
}
