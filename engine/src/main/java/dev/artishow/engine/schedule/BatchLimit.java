package dev.artishow.engine.schedule;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How many pictures may be in flight: as many as configured, as memory holds, and as keep a step
 * within its target. The last two are found out while drawing, as TCP finds out what a network
 * carries: down at once, up little by little. Of one loop; not thread-safe.
 */
final class BatchLimit {
  /** Steps of a full batch before one more picture is tried than once was too much. */
  private static final int PROBATION = 100;

  private static final int FREE_SHARE = 2;

  private final int most;
  private final double targetSeconds;
  private final LongSupplier budgetBytes;
  private int pictures;
  private int ceiling;
  private int stepsAtCeiling;

  /**
   * @param loops that share what is configured, in equal parts
   * @param freeBytes memory that is free now
   */
  BatchLimit(ScheduleConfig config, int loops, LongSupplier freeBytes) {
    this.most = (config.batchPictures() + loops - 1) / loops;
    this.targetSeconds = config.stepTarget().toNanos() / 1e9;
    long fixed = (long) config.batchMegabytes() << 20;
    LongSupplier all = fixed > 0 ? () -> fixed : () -> freeBytes.getAsLong() / FREE_SHARE;
    this.budgetBytes = () -> all.getAsLong() / loops;
    this.pictures = most;
    this.ceiling = most;
  }

  /** How many pictures the target and earlier want of memory allow. */
  int pictures() {
    return Math.min(pictures, ceiling);
  }

  /**
   * Whether one more picture may join. One alone always may: whether it fits shows.
   *
   * @param inFlight pictures now
   * @param bytesInFlight of memory that they take
   * @param bytes that it would take
   */
  boolean hasRoom(int inFlight, long bytesInFlight, long bytes) {
    if (inFlight == 0) {
      return true;
    }
    return inFlight < pictures() && bytesInFlight + bytes <= budgetBytes.getAsLong();
  }

  /** A step of all pictures in flight was made. */
  void stepped(int inFlight, Duration took) {
    double share = took.toNanos() / 1e9 / targetSeconds;
    if (share > 1 && inFlight > 1) {
      pictures = Math.max(1, Math.min(pictures, (int) (inFlight / share)));
    } else if (share < 0.8 && inFlight >= pictures) {
      pictures = Math.min(most, pictures + Math.max(1, pictures / 4));
    }
    if (ceiling < most && inFlight >= ceiling && ++stepsAtCeiling >= PROBATION) {
      ceiling++;
      stepsAtCeiling = 0;
    }
  }

  /** So many pictures were too much for the memory. */
  void outOfMemory(int inFlight) {
    ceiling = Math.max(1, Math.min(ceiling, inFlight / 2));
    stepsAtCeiling = 0;
  }
}
