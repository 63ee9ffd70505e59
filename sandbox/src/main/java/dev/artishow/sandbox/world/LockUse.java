package dev.artishow.sandbox.world;

import java.time.Duration;

/**
 * How the world's lock was used.
 *
 * @param entries how often it was taken, also by threads that a change woke to look again
 * @param waited for it, by all threads together but those that a change woke
 * @param held by whoever had it
 * @param longestWait of one thread
 */
public record LockUse(long entries, Duration waited, Duration held, Duration longestWait) {
  static final LockUse NONE = new LockUse(0, Duration.ZERO, Duration.ZERO, Duration.ZERO);

  LockUse plus(long waitedNanos, long heldNanos) {
    Duration wait = Duration.ofNanos(waitedNanos);
    return new LockUse(
        entries + 1,
        waited.plus(wait),
        held.plusNanos(heldNanos),
        wait.compareTo(longestWait) > 0 ? wait : longestWait);
  }
}
