package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The loops together, and their threads. */
class DispatcherTest extends DispatcherFixture {
  @Test
  void thread_dies_isReplacedAndRequestsAreRetriedOnce() {
    var deaths = new AtomicInteger();
    model.beforeStep =
        seeds -> {
          if (deaths.getAndIncrement() == 1 || seeds.contains(13L)) {
            throw new StackOverflowError("the thread dies");
          }
        };
    try (var running = Dispatcher.start(config(Duration.ofMinutes(1)), 1, QUEUE, world())) {
      var good = submit(running, request("a", 1, 3), member(1), p -> {});
      assertThat(end(good)).isInstanceOf(Drawing.Drawn.class);
      var cursed = submit(running, request("a", 13, 3), member(1), p -> {});
      assertThat(end(cursed)).isInstanceOf(Drawing.Failed.class);
      var later = submit(running, request("a", 2, 3), member(1), p -> {});
      assertThat(end(later)).isInstanceOf(Drawing.Drawn.class);
    }
    assertThat(model.steps).last().isEqualTo(List.of(2L));
    assertNothingHeld();
  }

  @Test
  void close_inTime_drawsWhatWasTakenOnAndRunsChores() {
    var chores = new AtomicInteger();
    List<Ticket> tickets;
    Dispatcher running = Dispatcher.start(config(Duration.ofMinutes(1)), 1, QUEUE, world());
    tickets =
        IntStream.range(0, PER_MEMBER)
            .mapToObj(i -> submit(running, request("a", i, 3), member(1), ProgressListener.NONE))
            .toList();
    running.execute(chores::incrementAndGet);
    running.close();
    for (Ticket ticket : tickets) {
      assertThat(end(ticket)).isInstanceOf(Drawing.Drawn.class);
    }
    assertThat(chores).hasValue(1);
    assertThat(end(submit(running, request("late", 1, 3), member(1), ProgressListener.NONE)))
        .isInstanceOf(Drawing.Busy.class);
    assertNothingHeld();
  }

  @Test
  void turn_twoLoops_shareABurstEvenly() {
    var two = new Dispatcher(config(Duration.ofMinutes(1)), 2, QUEUE, world());
    for (int i = 0; i < BATCH; i++) {
      var waiting = submit(two, request("a", i, 2), member(i), ProgressListener.NONE);
      assertThat(waiting.drawing()).isNotDone();
    }
    for (int i = 0; i < 2 * BATCH; i++) {
      two.loop(i % 2).turn();
    }
    assertThat(model.steps)
        .startsWith(List.of(0L), List.of(1L, 2L), List.of(0L, 3L), List.of(1L, 2L));
    assertNothingHeld();
  }
}
