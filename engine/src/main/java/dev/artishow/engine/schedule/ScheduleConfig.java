package dev.artishow.engine.schedule;

import dev.artishow.config.Range;
import java.time.Duration;

/**
 * How the engine shares itself out: the section {@code engine.schedule}.
 *
 * @param batchPictures pictures in flight at most
 * @param stepTarget a step of the whole batch takes no longer, as far as the batch's size decides
 * @param batchMegabytes memory for the pictures in flight, in MiB, 0 for half of what is free
 * @param waitingPerMember requests of one member that may wait
 * @param drain how long a closing engine goes on drawing what it took on
 */
public record ScheduleConfig(
    @Range(min = 1, max = 1024) int batchPictures,
    Duration stepTarget,
    @Range(min = 0, max = 1_048_576) int batchMegabytes,
    @Range(min = 1, max = 100_000) int waitingPerMember,
    Duration drain) {

  public ScheduleConfig {
    if (stepTarget.isZero() || stepTarget.isNegative()) {
      throw new IllegalArgumentException("stepTarget must be more than 0, was " + stepTarget);
    }
    if (drain.isNegative()) {
      throw new IllegalArgumentException("drain must be 0 or more, was " + drain);
    }
  }
}
