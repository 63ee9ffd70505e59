package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What goes wrong in a loop is the fault of one alone. */
class DeviceLoopFaultsTest extends TurnsByHand {
  @Test
  void step_outOfMemory_shrinksTheBatchAndLosesNobody() {
    model.beforeStep =
        seeds -> {
          if (seeds.size() > 2) {
            throw new IllegalStateException("DefaultCPUAllocator: not enough memory");
          }
        };
    List<Ticket> tickets = IntStream.range(0, 6).mapToObj(i -> submit(1, i)).toList();
    turns(2 * FakeModel.STEPS + 4);
    for (Ticket ticket : tickets) {
      assertThat(end(ticket)).isInstanceOf(Drawing.Drawn.class);
    }
    assertThat(model.steps).allSatisfy(seeds -> assertThat(seeds).hasSizeLessThanOrEqualTo(2));
    assertNothingHeld();
  }

  @Test
  void step_outOfMemoryAlone_isRefused() {
    model.beforeStep =
        seeds -> {
          throw new IllegalStateException("CUDA out of memory");
        };
    Ticket ticket = submit(1, 1);
    turn();
    assertThat(end(ticket)).isInstanceOf(Drawing.Busy.class);
    assertNothingHeld();
  }

  @Test
  void step_faultOfOne_failsThatOneAlone() {
    model.beforeStep = DeviceLoopFaultsTest::refuseSeedTwo;
    assertSeedTwoFailsAlone();
  }

  @Test
  void begin_faultOfOne_failsThatOneAlone() {
    model.beforeBegin = DeviceLoopFaultsTest::refuseSeedTwo;
    assertSeedTwoFailsAlone();
  }

  @Test
  void begin_deathOfTheThread_beginsAnewAndLosesNobody() {
    var deaths = new AtomicInteger(1);
    model.beforeBegin =
        seeds -> {
          if (deaths.getAndDecrement() > 0) {
            throw new InternalError("the thread dies");
          }
        };
    List<Ticket> tickets = LongStream.range(0, 2).mapToObj(i -> submit(1, i)).toList();
    loop.startThread();
    tickets.forEach(ticket -> assertThat(end(ticket)).isInstanceOf(Drawing.Drawn.class));
    dispatcher.close();
    assertNothingHeld();
  }

  @Test
  void picture_notANumber_failsThatOneAlone() {
    Ticket broken = submit(dispatcher, request("nothing", 1, 2), member(1), ProgressListener.NONE);
    Ticket whole = submit(2, 2, 2, ProgressListener.NONE);
    turns(2);
    assertThat(end(broken)).isEqualTo(new Drawing.Failed("NaN"));
    assertThat(end(whole)).isInstanceOf(Drawing.Drawn.class);
    assertNothingHeld();
  }

  @Test
  void progress_draftFails_thePictureIsDrawnAllTheSame() {
    drafts = true;
    drafter.beforeBegin =
        seeds -> {
          throw new IllegalStateException("no draft today");
        };
    Ticket ticket = submit(1, 5, 3, progress -> {});
    turns(3);
    assertThat(end(ticket)).isInstanceOf(Drawing.Drawn.class);
    assertNothingHeld();
  }

  private static void refuseSeedTwo(List<Long> seeds) {
    if (seeds.contains(2L)) {
      throw new IllegalStateException("seed 2 is cursed");
    }
  }

  private void assertSeedTwoFailsAlone() {
    List<Ticket> tickets = IntStream.range(0, 4).mapToObj(i -> submit(1, i)).toList();
    turns(FakeModel.STEPS);
    assertThat(end(tickets.get(2))).isEqualTo(new Drawing.Failed("seed 2 is cursed"));
    for (int i : new int[] {0, 1, 3}) {
      assertThat(end(tickets.get(i))).isInstanceOf(Drawing.Drawn.class);
    }
    assertNothingHeld();
  }
}
