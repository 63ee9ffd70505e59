package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Priority;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A thousand turns of random requests, cancels, impatience and faults, the same every time. */
class LoopSoakTest extends DispatcherFixture {
  private static final int TURNS = 1000;
  private static final List<Priority> PRIORITIES = List.of(Priority.values());

  private final AtomicInteger endedByLoop = new AtomicInteger();
  private final List<Ticket> tickets = new ArrayList<>();
  private int refusedAtOnce;

  private Dispatcher dispatcher(int loops) {
    var observer =
        new LoopObserver() {
          @Override
          public void ended(Asker asker, Drawing drawing, Trace trace) {
            endedByLoop.incrementAndGet();
          }
        };
    return new Dispatcher(
        new ScheduleConfig(6, Duration.ofSeconds(10), 1, 5, Duration.ofSeconds(1)),
        loops,
        25,
        new LoopEnvironment(
            () -> () -> new EnergyEstimate(now.get() / 1e9, 0.5, "fixed"),
            observer,
            picture -> picture,
            asker -> Optional.empty(),
            now::get,
            () -> 1 << 20));
  }

  private void submit(Dispatcher dispatcher, SplittableRandom random) {
    int member = random.nextInt(12);
    var asker =
        new Asker(
            member % 3,
            1,
            member,
            PRIORITIES.get(random.nextInt(PRIORITIES.size())),
            false,
            random.nextInt(8) == 0
                ? Optional.of(Duration.ofSeconds(1 + random.nextInt(6)))
                : Optional.empty());
    var request =
        new DrawRequest(
            random.nextInt(20) == 0 ? "nothing" : "apple",
            random.nextLong(100),
            Optional.empty(),
            OptionalInt.of(1 + random.nextInt(9)),
            OptionalDouble.empty());
    ProgressListener listener = random.nextBoolean() ? told -> {} : ProgressListener.NONE;
    Ticket ticket = submit(dispatcher, request, asker, listener);
    refusedAtOnce += ticket.drawing().isDone() ? 1 : 0;
    tickets.add(ticket);
  }

  private static boolean anyTurned(Dispatcher dispatcher, int loops) {
    boolean turned = false;
    for (int i = 0; i < loops; i++) {
      turned |= dispatcher.loop(i).turn();
    }
    return turned;
  }

  private static void misbehave(List<Long> seeds, SplittableRandom random) {
    int chance = random.nextInt(60);
    if (chance == 0) {
      throw new IllegalStateException("out of memory");
    } else if (chance == 1 || seeds.contains(13L)) {
      throw new IllegalStateException("a fault");
    }
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 1", "3, 2", "4, 3"})
  void turns_ofAllThatCanHappen_endEveryRequestOnceAndHoldNothing(long seed, int loops) {
    var random = new SplittableRandom(seed);
    model.beforeStep = seeds -> misbehave(seeds, random);
    Dispatcher dispatcher = dispatcher(loops);
    for (int turn = 0; turn < TURNS; turn++) {
      for (int i = random.nextInt(4); i > 0; i--) {
        submit(dispatcher, random);
      }
      if (random.nextInt(5) == 0 && !tickets.isEmpty()) {
        tickets.get(random.nextInt(tickets.size())).cancel();
      }
      dispatcher.loop(turn % loops).turn();
      now.addAndGet(1_000_000_000L);
      assertThat(model.open).isLessThanOrEqualTo(6);
    }
    while (anyTurned(dispatcher, loops)) {
      now.addAndGet(1_000_000_000L);
    }
    Set<Class<?>> endings = new HashSet<>();
    tickets.forEach(ticket -> endings.add(ticket.drawing().join().getClass()));
    assertThat(endings)
        .containsExactlyInAnyOrder(
            Drawing.Drawn.class,
            Drawing.Busy.class,
            Drawing.Cancelled.class,
            Drawing.Expired.class,
            Drawing.Failed.class);
    assertThat(endedByLoop.get() + refusedAtOnce).isEqualTo(tickets.size());
    assertThat(leases).hasValue(0);
    assertThat(model.open).isZero();
  }
}
