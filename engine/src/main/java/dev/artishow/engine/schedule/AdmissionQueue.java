package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The queue of requests that wait for a loop, in fair order. It admits requests up to a limit for
 * all and a limit for each member, so that no member fills it. Thread-safe.
 */
final class AdmissionQueue {
  private static final Duration MIN_RETRY = Duration.ofSeconds(1);

  private final FairQueue<DrawTask> queue = new FairQueue<>();
  private final int limit;
  private final int limitPerMember;
  private final Pace pace;
  private double costInFlight;
  private List<DrawTask> order = List.of();
  private boolean orderKnown = true;
  private boolean closed;

  AdmissionQueue(int limit, int limitPerMember, Pace pace) {
    this.limit = limit;
    this.limitPerMember = limitPerMember;
    this.pace = pace;
  }

  /**
   * Lets a task wait.
   *
   * @return empty if it was admitted, or else when to ask again
   */
  synchronized Optional<Duration> add(DrawTask task) {
    Asker asker = task.asker();
    if (closed
        || queue.size() >= limit
        || queue.waitingOf(asker.guildId(), asker.memberId()) >= limitPerMember) {
      Duration wait = pace.work(costAhead(queue.size()));
      return Optional.of(wait.compareTo(MIN_RETRY) < 0 ? MIN_RETRY : wait);
    }
    queue.add(task, asker.guildId(), asker.memberId(), asker.priority().weight(), task.cost());
    orderKnown = false;
    task.tellPlace(place(task));
    task.tellSketch(); // while nobody can take it yet: its end comes after this
    return Optional.empty();
  }

  /** Takes the task whose turn it is, if it fits. */
  synchronized Optional<DrawTask> poll(Predicate<DrawTask> fits) {
    Optional<DrawTask> next = queue.peek().filter(fits);
    if (next.isPresent()) {
      queue.poll();
      orderKnown = false;
    }
    return next;
  }

  /** Gives back a task that was taken; it is the next, and a full or closed queue takes it too. */
  synchronized void putBack(DrawTask task) {
    queue.putBack(task);
    orderKnown = false;
  }

  /** Takes a task out of the queue; says whether it was there. */
  synchronized boolean remove(DrawTask task) {
    boolean removed = queue.remove(task, task.asker().guildId(), task.asker().memberId());
    orderKnown &= !removed;
    return removed;
  }

  /** Takes out what has waited for longer than its asker would. */
  synchronized List<DrawTask> removeOverdue(long nowNanos) {
    List<DrawTask> overdue = order().stream().filter(task -> task.isOverdue(nowNanos)).toList();
    overdue.forEach(this::remove);
    return overdue;
  }

  /** Takes out everything. */
  synchronized List<DrawTask> removeAll() {
    var all = new ArrayList<DrawTask>(order());
    all.forEach(this::remove);
    return all;
  }

  /** Takes nothing new from now on. */
  synchronized void close() {
    closed = true;
  }

  synchronized int size() {
    return queue.size();
  }

  /**
   * Tells those who wait where they stand, if anybody listens.
   *
   * @param costInFlight of all loops
   */
  synchronized void tellPlaces(double costInFlight) {
    this.costInFlight = costInFlight;
    for (DrawTask task : order()) {
      if (task.feed().isHeard()) {
        task.tellPlace(place(task));
      }
    }
  }

  /** Where a task stands that waits, or position 0 if it does not. */
  synchronized Place place(DrawTask task) {
    int index = order().indexOf(task);
    Duration alone = pace.steps(task.stepsLeft());
    if (index < 0) {
      return new Place(0, alone);
    }
    Duration shared = pace.work(costAhead(index) + task.cost());
    return new Place(index + 1, shared.compareTo(alone) > 0 ? shared : alone);
  }

  private double costAhead(int index) {
    return costInFlight + order().subList(0, index).stream().mapToDouble(DrawTask::cost).sum();
  }

  private List<DrawTask> order() {
    if (!orderKnown) {
      order = queue.order();
      orderKnown = true;
    }
    return order;
  }
}
