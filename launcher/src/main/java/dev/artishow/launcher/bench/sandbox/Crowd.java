package dev.artishow.launcher.bench.sandbox;

import dev.artishow.launcher.bench.engine.DrawingFloor;
import dev.artishow.launcher.bench.engine.Latencies;
import dev.artishow.sandbox.Reply;
import dev.artishow.sandbox.Sandbox;
import dev.artishow.sandbox.SandboxGuild;
import dev.artishow.sandbox.SandboxMember;
import dev.artishow.sandbox.SeenMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SplittableRandom;

/**
 * Members who ask for pictures, wait for them and ask again after a while, watched by one thread.
 */
final class Crowd {
  /** How long a member looks at a picture before wanting the next, on average. */
  private static final Duration PAUSE = Duration.ofSeconds(20);

  /** Between two looks at what has changed. */
  private static final Duration LOOK = Duration.ofMillis(20);

  /** How long what was taken on may still take once nobody asks any more. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** Longer than Discord waits for an acknowledgement. */
  private static final Duration UNHEARD = Duration.ofSeconds(4);

  private final SandboxGuild guild;
  private final SplittableRandom random;
  private final Mishaps mishaps;
  private final PriorityQueue<Turn> turns = new PriorityQueue<>();
  private final List<Order> open = new ArrayList<>();
  private final Latencies acknowledged = new Latencies();
  private final Latencies delivered = new Latencies();
  private int orders;
  private int refused;
  private int unheard;

  Crowd(Sandbox discord, SandboxGuild guild, SplittableRandom random) {
    this.guild = guild;
    this.random = random;
    this.mishaps = new Mishaps(discord, random.split());
  }

  /** When a member asks next. */
  private record Turn(long nanos, SandboxMember member) implements Comparable<Turn> {
    @Override
    public int compareTo(Turn other) {
      return Long.compare(nanos, other.nanos);
    }
  }

  /** What a member waits for. */
  private record Order(SandboxMember member, Reply reply, long begun) {}

  /**
   * Lets them ask for so long, and waits for the rest.
   *
   * @return what came of it, by the names of figures
   */
  Map<String, Object> ask(int members, Duration length) throws InterruptedException {
    long begun = System.nanoTime();
    for (int i = 0; i < members; i++) {
      turns.add(new Turn(begun + pause(), guild.member("Member " + i)));
    }
    long end = begun + length.toNanos();
    while (System.nanoTime() < end) {
      mishaps.happen();
      while (turns.peek().nanos() <= System.nanoTime()) {
        type(turns.poll().member());
      }
      look();
      Thread.sleep(LOOK.toMillis());
    }
    int inTime = delivered.count();
    mishaps.cease();
    long last = System.nanoTime() + PATIENCE.toNanos();
    while (!open.isEmpty() && System.nanoTime() < last) {
      look();
      Thread.sleep(LOOK.toMillis());
    }
    return tally(members, length, inTime);
  }

  private void type(SandboxMember member) {
    Map<String, Object> options =
        Map.of("prompt", DrawingFloor.caption(orders), "seed", BotBench.seed(orders));
    orders++;
    long begun = System.nanoTime();
    open.add(new Order(member, member.types("/imagine", options), begun));
  }

  private void look() {
    open.removeIf(
        order -> {
          boolean isOver = isOver(order);
          if (isOver) {
            turns.add(new Turn(System.nanoTime() + pause(), order.member()));
          }
          return isOver;
        });
  }

  private boolean isOver(Order order) {
    long nanos = System.nanoTime() - order.begun();
    var acknowledgedAfter = order.reply().acknowledgedAfter();
    if (acknowledgedAfter.isEmpty()) {
      boolean isUnheard = nanos > UNHEARD.toNanos();
      unheard += isUnheard ? 1 : 0;
      return isUnheard;
    }
    List<SeenMessage> answers = order.reply().answers();
    boolean isDrawn = answers.stream().anyMatch(Crowd::isPicture);
    boolean isRefused = !isDrawn && answers.stream().anyMatch(Crowd::isRefusal);
    if (isDrawn || isRefused) {
      acknowledged.add(acknowledgedAfter.get().toNanos());
    }
    if (isDrawn) {
      delivered.add(nanos);
    } else if (isRefused) {
      refused++;
    }
    return isDrawn || isRefused;
  }

  /** The previews of what is being drawn are pictures as well; they can be stopped, not deleted. */
  private static boolean isPicture(SeenMessage message) {
    return !message.pictures().isEmpty() && message.buttonLabels().contains("Delete");
  }

  private static boolean isRefusal(SeenMessage message) {
    return !message.isLoading()
        && message.pictures().isEmpty()
        && (message.isEphemeral() || message.buttonLabels().contains("Delete"));
  }

  private long pause() {
    return (long) (random.nextExponential() * PAUSE.toNanos());
  }

  private Map<String, Object> tally(int members, Duration length, int inTime) {
    long shown = guild.channel().messages().stream().filter(Crowd::isPicture).count();
    var figures = new LinkedHashMap<String, Object>();
    figures.put("members", members);
    figures.put("minutes", length.toMillis() / 60_000.0);
    figures.put("orders", orders);
    figures.put("pictures", delivered.count());
    figures.put("refused", refused);
    figures.put("unheard", unheard);
    figures.put("lost", open.size());
    figures.put("twice", Math.max(0, shown - delivered.count() - open.size()));
    figures.put("ack_p95_ms", acknowledged.quantile(0.95));
    figures.put("picture_p95_ms", delivered.quantile(0.95));
    figures.put("pictures_per_second", inTime / (length.toMillis() / 1000.0));
    mishaps.counts().forEach((name, count) -> figures.put("mishaps_" + name, count));
    return figures;
  }
}
