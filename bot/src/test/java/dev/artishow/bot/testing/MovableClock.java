package dev.artishow.bot.testing;

import dev.artishow.bot.discord.Delay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Time that passes only when a test says so, and the delays that wait for it. */
public final class MovableClock implements InstantSource, Delay {
  private record Alarm(Instant at, Runnable task) {}

  private final PriorityQueue<Alarm> alarms = new PriorityQueue<>(Comparator.comparing(Alarm::at));
  private Instant now;

  public MovableClock(Instant start) {
    now = start;
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public synchronized void after(Duration delay, Runnable task) {
    alarms.add(new Alarm(now.plus(delay), task));
  }

  /** Lets time pass, then runs what is due, earliest first. */
  public void advance(Duration duration) {
    synchronized (this) {
      now = now.plus(duration);
    }
    for (Alarm due = nextDue(); due != null; due = nextDue()) {
      due.task().run();
    }
  }

  private synchronized @Nullable Alarm nextDue() {
    Alarm next = alarms.peek();
    return next == null || next.at().isAfter(now) ? null : alarms.poll();
  }
}
