package dev.artishow.engine.schedule;

/**
 * What each of a device's loops has in flight, so that new work goes where least is. Thread-safe.
 */
final class Occupancy {
  /** More than any loop has in flight. */
  static final int FULL = Integer.MAX_VALUE;

  private final int[] pictures;
  private final double[] costs;

  /**
   * @param loops that share the work
   */
  Occupancy(int loops) {
    pictures = new int[loops];
    costs = new double[loops];
  }

  /**
   * Tells of a loop.
   *
   * @param inFlight pictures, or {@link #FULL} where no more may join
   * @param cost of what is left to do, in steps × pixels
   */
  synchronized void set(int loop, int inFlight, double cost) {
    pictures[loop] = inFlight;
    costs[loop] = cost;
  }

  /** Whether no other loop has fewer pictures in flight. */
  synchronized boolean isLeast(int loop) {
    for (int other : pictures) {
      if (other < pictures[loop]) {
        return false;
      }
    }
    return true;
  }

  /** What all loops have in flight, in steps × pixels. */
  synchronized double cost() {
    double sum = 0;
    for (double cost : costs) {
      sum += cost;
    }
    return sum;
  }
}
