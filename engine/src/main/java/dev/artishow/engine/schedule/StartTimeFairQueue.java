package dev.artishow.engine.schedule;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Flows that share a server: start-time fair queueing (Goyal, Vin and Cheng, SIGCOMM 1996). A
 * flow's next piece of work starts, in virtual time, where its last one finished, but not before
 * the one now served; the earliest start is served next.
 *
 * @param <C> what a flow holds
 */
final class StartTimeFairQueue<C> {

  /** One of those that share. */
  static final class Flow<C> {
    private final C content;
    private double start;
    private long sequence;

    private Flow(C content) {
      this.content = content;
    }

    C content() {
      return content;
    }

    private static int order(Flow<?> a, Flow<?> b) {
      int byStart = Double.compare(a.start, b.start);
      return byStart != 0 ? byStart : Long.compare(a.sequence, b.sequence);
    }
  }

  private final Supplier<C> empty;
  private final Map<Long, Flow<C>> flows = new HashMap<>();
  private final TreeSet<Flow<C>> waiting = new TreeSet<>(Flow::order);
  private double virtualTime;
  private long sequence = 1; // 0 is that of a flow that has never waited

  /**
   * @param empty makes what a new flow holds
   */
  StartTimeFairQueue(Supplier<C> empty) {
    this.empty = empty;
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  Optional<Flow<C>> find(long key) {
    return Optional.ofNullable(flows.get(key));
  }

  /** The flow of that key, which has work now. */
  Flow<C> wake(long key) {
    Flow<C> flow = flows.computeIfAbsent(key, unseen -> new Flow<>(empty.get()));
    if (!waiting.contains(flow)) {
      flow.start = Math.max(flow.start, virtualTime);
      flow.sequence = sequence++;
      waiting.add(flow);
    }
    return flow;
  }

  /** The flow has no work any more, without having been served. */
  void sleep(Flow<C> flow) {
    waiting.remove(flow);
  }

  /** The flow to serve next; there must be one with work. */
  Flow<C> next() {
    return waiting.first();
  }

  /** Serves a flow for so long in virtual time. */
  void serve(Flow<C> flow, double length, boolean hasMore) {
    waiting.remove(flow);
    virtualTime = Math.max(virtualTime, flow.start);
    flow.start += length;
    if (hasMore) {
      flow.sequence = sequence++;
      waiting.add(flow);
    }
    // a flow without work that is not ahead of the others starts like one that was never seen
    flows.values().removeIf(idle -> idle.start <= virtualTime && !waiting.contains(idle));
  }

  /** The same state, apart from this one's. */
  StartTimeFairQueue<C> copy(UnaryOperator<C> copyContent) {
    var copy = new StartTimeFairQueue<C>(empty);
    flows.forEach(
        (key, flow) -> {
          var twin = new Flow<C>(copyContent.apply(flow.content));
          twin.start = flow.start;
          twin.sequence = flow.sequence;
          copy.flows.put(key, twin);
          if (waiting.contains(flow)) {
            copy.waiting.add(twin);
          }
        });
    copy.virtualTime = virtualTime;
    copy.sequence = sequence;
    return copy;
  }
}
