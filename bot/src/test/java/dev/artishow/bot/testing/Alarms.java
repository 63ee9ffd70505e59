package dev.artishow.bot.testing;

import dev.artishow.bot.work.Delay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Delays by a clock that a test moves. */
public final class Alarms implements Delay {
  private static final long PATIENCE_SECONDS = 30;

  private record Alarm(Instant at, Runnable task) {}

  private final InstantSource clock;
  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparing(Alarm::at));
  private final Semaphore set = new Semaphore(0);

  public Alarms(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void after(Duration delay, Runnable task) {
    alarms.add(new Alarm(clock.instant().plus(delay), task));
    set.release();
  }

  /** Waits until so many more were set, which is the time to move the clock. */
  public void await(int count) {
    try {
      if (!set.tryAcquire(count, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new AssertionError("no %d alarms were set".formatted(count));
      }
    } catch (InterruptedException e) {
      throw new AssertionError("interrupted while waiting for alarms", e);
    }
  }

  /** Runs what has become due, earliest first. */
  public void ring() {
    for (Alarm due = nextDue(); due != null; due = nextDue()) {
      due.task().run();
    }
  }

  private synchronized @Nullable Alarm nextDue() {
    Alarm next = alarms.peek();
    return next == null || next.at().isAfter(clock.instant()) ? null : alarms.poll();
  }
}
