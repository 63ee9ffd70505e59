package dev.artishow.moderation;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often one screen did something and another would have done the same or something else.
 * Thread-safe.
 */
public final class WouldHave {
  private final Map<Action, Map<Action, LongAdder>> counts = new EnumMap<>(Action.class);

  /** Nothing counted yet. */
  public WouldHave() {
    for (Action did : Action.values()) {
      var row = new EnumMap<Action, LongAdder>(Action.class);
      for (Action would : Action.values()) {
        row.put(would, new LongAdder());
      }
      counts.put(did, row);
    }
  }

  /** Counts one prompt. */
  public void add(Verdict did, Verdict would) {
    counter(did.action(), would.action()).increment();
  }

  /** Prompts of which one screen did this and the other would have done that. */
  public long count(Action did, Action would) {
    return counter(did, would).sum();
  }

  /** All prompts. */
  public long prompts() {
    return counts.values().stream()
        .flatMap(row -> row.values().stream())
        .mapToLong(LongAdder::sum)
        .sum();
  }

  /** Prompts that were drawn and would have been stopped. */
  public long moreStopped() {
    return stops(false, true);
  }

  /** Prompts that were stopped and would have been drawn. */
  public long lessStopped() {
    return stops(true, false);
  }

  private long stops(boolean did, boolean would) {
    long sum = 0;
    for (Action one : Action.values()) {
      for (Action other : Action.values()) {
        if (one.stops() == did && other.stops() == would) {
          sum += count(one, other);
        }
      }
    }
    return sum;
  }

  private LongAdder counter(Action did, Action would) {
    return Objects.requireNonNull(Objects.requireNonNull(counts.get(did)).get(would));
  }
}
