package dev.artishow.sandbox.world;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What went over the wire lately, both ways, to be shown. Guarded by the world's lock. */
public final class Wire {
  private static final int MAX_ENTRIES = 300;

  /** Which way it went. */
  public enum Kind {
    REQUEST,
    EVENT,
    FAULT
  }

  /**
   * One request with its answer, one event, or one fault on order.
   *
   * @param number one more for each
   * @param status of the answer; 0 if there is none
   * @param detail what was sent; missing if nothing was
   */
  public record Entry(
      long number, Instant at, Kind kind, String title, int status, JsonNode detail) {}

  private final Clock clock;
  private final Deque<Entry> entries = new ArrayDeque<>();
  private long last;

  Wire(Clock clock) {
    this.clock = clock;
  }

  public void add(Kind kind, String title, int status, JsonNode detail) {
    last++;
    entries.addLast(new Entry(last, clock.instant(), kind, title, status, detail));
    if (entries.size() > MAX_ENTRIES) {
      entries.removeFirst();
    }
  }

  /** The number of the newest entry. */
  public long last() {
    return last;
  }

  /** The entries after one, oldest first, as far as they are still known. */
  public List<Entry> after(long number) {
    return entries.stream().filter(e -> e.number() > number).toList();
  }
}
