package dev.artishow.engine.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Requests in fair order: guilds share evenly, a guild's members share by weight, a member's
 * requests keep their order ({@link StartTimeFairQueue}, twice). Whoever asked for little lately is
 * served before whoever asked for much, whatever waits. Not thread-safe.
 *
 * @param <T> what waits; told apart by identity
 */
final class FairQueue<T> {

  /**
   * Something that waits.
   *
   * @param weight its member's share, 1 for the usual
   * @param cost what serving it takes, in any unit
   */
  private record Entry<T>(T item, double weight, double cost) {}

  private final StartTimeFairQueue<StartTimeFairQueue<Deque<Entry<T>>>> guilds;
  private final Deque<T> first = new ArrayDeque<>();
  private int size;

  FairQueue() {
    this(new StartTimeFairQueue<>(() -> new StartTimeFairQueue<>(ArrayDeque::new)));
  }

  private FairQueue(StartTimeFairQueue<StartTimeFairQueue<Deque<Entry<T>>>> guilds) {
    this.guilds = guilds;
  }

  int size() {
    return size;
  }

  /** How many of a member's requests wait. */
  int waitingOf(long guild, long member) {
    return guilds
        .find(guild)
        .flatMap(flow -> flow.content().find(member))
        .map(flow -> flow.content().size())
        .orElse(0);
  }

  /**
   * Lets a request wait.
   *
   * @param weight its member's share, 1 for the usual
   * @param cost what serving it takes, in any unit
   */
  void add(T item, long guild, long member, double weight, double cost) {
    guilds.wake(guild).content().wake(member).content().add(new Entry<>(item, weight, cost));
    size++;
  }

  /** Gives back what was taken: it is served before all others and costs nothing more. */
  void putBack(T item) {
    first.addFirst(item);
    size++;
  }

  /** The request whose turn it is. */
  Optional<T> peek() {
    if (size == 0) {
      return Optional.empty();
    }
    return Optional.of(
        first.isEmpty()
            ? guilds.next().content().next().content().getFirst().item
            : first.getFirst());
  }

  /** Takes the request whose turn it is. */
  Optional<T> poll() {
    if (size == 0) {
      return Optional.empty();
    }
    size--;
    if (!first.isEmpty()) {
      return Optional.of(first.removeFirst());
    }
    var guild = guilds.next();
    var members = guild.content();
    var member = members.next();
    Entry<T> entry = member.content().removeFirst();
    members.serve(member, entry.cost / entry.weight, !member.content().isEmpty());
    guilds.serve(guild, entry.cost, !members.isEmpty());
    return Optional.of(entry.item);
  }

  /** Removes a request that waits; says whether it did. */
  boolean remove(T item, long guild, long member) {
    boolean removed = first.removeIf(other -> other == item) || removeQueued(item, guild, member);
    if (removed) {
      size--;
    }
    return removed;
  }

  private boolean removeQueued(T item, long guild, long member) {
    var flow = guilds.find(guild);
    var own = flow.flatMap(found -> found.content().find(member));
    if (flow.isEmpty() || own.isEmpty()) {
      return false;
    }
    boolean removed = own.get().content().removeIf(entry -> entry.item == item);
    if (removed && own.get().content().isEmpty()) {
      var members = flow.get().content();
      members.sleep(own.get());
      if (members.isEmpty()) {
        guilds.sleep(flow.get());
      }
    }
    return removed;
  }

  /** All requests in the order in which they would be served if none came any more. */
  List<T> order() {
    var copy = new FairQueue<T>(guilds.copy(members -> members.copy(ArrayDeque::new)));
    copy.first.addAll(first);
    copy.size = size;
    var order = new ArrayList<T>(size);
    for (Optional<T> next = copy.poll(); next.isPresent(); next = copy.poll()) {
      order.add(next.get());
    }
    return order;
  }
}
