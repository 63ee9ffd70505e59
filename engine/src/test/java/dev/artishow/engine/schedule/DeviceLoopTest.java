package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Place;
import dev.artishow.engine.Priority;
import dev.artishow.engine.Progress;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What a loop does as long as nothing goes wrong. */
class DeviceLoopTest extends TurnsByHand {
  @Test
  void turn_requestsOfAllProgress_makeOneBatch() {
    Ticket first = submit(1, 1, 4, ProgressListener.NONE);
    turn();
    Ticket second = submit(2, 2, 2, ProgressListener.NONE);
    turn();
    Ticket third = submit(3, 3, 1, ProgressListener.NONE);
    turns(2);
    assertThat(model.steps)
        .containsExactly(List.of(1L), List.of(1L, 2L), List.of(1L, 2L, 3L), List.of(1L));
    for (Ticket ticket : List.of(first, second, third)) {
      assertThat(end(ticket)).isInstanceOf(Drawing.Drawn.class);
    }
    assertNothingHeld();
  }

  @Test
  void turn_oneMembersBurst_delaysAnotherByOneBatchAtMost() {
    for (int i = 0; i < PER_MEMBER; i++) {
      submit(1, 100 + i);
    }
    turn();
    Ticket other = submit(2, 7);
    turns(2 * FakeModel.STEPS - 1);
    assertThat(end(other)).isInstanceOf(Drawing.Drawn.class);
    assertThat(IntStream.range(0, model.steps.size()).filter(i -> model.steps.get(i).contains(7L)))
        .startsWith(FakeModel.STEPS);
  }

  @Test
  void submit_roomFull_isBusyForThatMemberOrForAll() {
    for (int i = 0; i < PER_MEMBER; i++) {
      submit(1, i);
    }
    assertThat(end(submit(1, 99)))
        .isInstanceOfSatisfying(
            Drawing.Busy.class, busy -> assertThat(busy.retryAfter()).isPositive());
    for (int i = 0; i < PER_MEMBER; i++) {
      submit(2, i);
    }
    assertThat(end(submit(3, 99))).isInstanceOf(Drawing.Busy.class);
    assertThat(leases).hasValue(QUEUE);
  }

  @Test
  void place_whileWaiting_isKnownAtOnceAndMovesOn() {
    for (int i = 0; i < BATCH; i++) {
      submit(1, i);
    }
    turn();
    Ticket fifth = submit(1, 4);
    Ticket other = submit(2, 5);
    Ticket sixth = submit(1, 6);
    assertThat(List.of(fifth.place(), other.place(), sixth.place()))
        .extracting(Place::position)
        .containsExactlyInAnyOrder(1, 2, 3);
    assertThat(sixth.place().eta()).isGreaterThan(Duration.ZERO);
    Duration before = sixth.place().eta();
    turns(FakeModel.STEPS);
    assertThat(sixth.place().position()).isZero();
    assertThat(sixth.place().eta()).isLessThan(before);
    turns(FakeModel.STEPS);
    assertThat(sixth.place()).isEqualTo(Place.ENDED);
  }

  @Test
  void cancel_waitingOrInFlight_freesThePlaceAtTheNextStep() {
    List<Ticket> drawn = IntStream.range(0, BATCH).mapToObj(i -> submit(1, i)).toList();
    turn();
    Ticket waiting = submit(2, 10);
    Ticket next = submit(3, 11);
    waiting.cancel();
    assertThat(end(waiting)).isEqualTo(new Drawing.Cancelled());
    assertThat(leases).hasValue(BATCH + 1);
    drawn.get(0).cancel();
    assertThat(end(drawn.get(0))).isEqualTo(new Drawing.Cancelled());
    turn();
    assertThat(model.steps.get(1)).containsExactly(1L, 2L, 3L, 11L);
    turns(FakeModel.STEPS);
    assertThat(end(next)).isInstanceOf(Drawing.Drawn.class);
    drawn.get(1).cancel();
    assertThat(end(drawn.get(1))).isInstanceOf(Drawing.Drawn.class);
    assertNothingHeld();
  }

  @Test
  void patience_over_endsWaitingAndDrawing() {
    var hasty = new Asker(1, 1, 9, Priority.NORMAL, false, Optional.of(Duration.ofMillis(1500)));
    var drawing = submit(dispatcher, request("a", 1, 4), hasty, ProgressListener.NONE);
    for (int i = 0; i < BATCH; i++) {
      submit(1, 10 + i, 9, ProgressListener.NONE);
    }
    turn();
    var waiting = submit(dispatcher, request("a", 2, 4), hasty, ProgressListener.NONE);
    turns(3);
    assertThat(end(drawing)).isEqualTo(new Drawing.Expired(Duration.ofSeconds(2)));
    assertThat(end(waiting)).isInstanceOf(Drawing.Expired.class);
    assertThat(leases).hasValue(BATCH);
  }

  @Test
  void begin_several_isOnePass() {
    var begun = new ArrayList<List<Long>>();
    model.beforeBegin = begun::add;
    List<Ticket> tickets = LongStream.range(0, 3).mapToObj(i -> submit(1, i)).toList();
    turns(FakeModel.STEPS);
    tickets.forEach(ticket -> assertThat(end(ticket)).isInstanceOf(Drawing.Drawn.class));
    assertThat(begun).containsExactly(List.of(0L, 1L, 2L));
    assertNothingHeld();
  }

  @Test
  void progress_listener_hearsPlaceDraftAndStepsInOrder() {
    drafts = true;
    var heard = new ArrayList<Progress>();
    Ticket ticket = submit(1, 5, 3, heard::add);
    settle();
    for (int i = 0; i < 3; i++) {
      turn();
      settle();
    }
    end(ticket);
    assertThat(heard.get(0))
        .isInstanceOfSatisfying(
            Progress.Waiting.class, waiting -> assertThat(waiting.place().position()).isOne());
    assertThat(heard.get(1))
        .isInstanceOfSatisfying(
            Progress.Drafted.class, draft -> assertThat(draft.model()).contains(drafter.id()));
    assertThat(heard.subList(2, heard.size()))
        .extracting(progress -> ((Progress.Stepped) progress).step())
        .containsExactly(1, 2);
    assertThat(((Progress.Stepped) heard.get(2)).fraction()).isEqualTo(1 / 3.0);
    assertThat(((Progress.Stepped) heard.get(2)).preview().rgba()[0]).isEqualTo((byte) 5);
    assertThat(drafter.open).isZero();
    assertNothingHeld();
  }

  @Test
  void progress_severalBegin_areDraftedInOnePass() {
    drafts = true;
    var heard = new ArrayList<Progress>();
    submit(1, 5, 3, heard::add);
    submit(2, 6, 3, ProgressListener.NONE);
    submit(3, 7, 3, heard::add);
    turn();
    settle();
    assertThat(drafter.steps).containsExactly(List.of(5L, 7L));
    assertThat(heard).filteredOn(Progress.Drafted.class::isInstance).hasSize(2);
    assertThat(drafter.open).isZero();
  }

  @Test
  void energy_ofABatch_isSharedOut() {
    model.beforeStep = seeds -> now.addAndGet(1_000_000_000);
    Ticket first = submit(1, 1, 2, ProgressListener.NONE);
    Ticket second = submit(2, 2, 2, ProgressListener.NONE);
    turns(2);
    // two steps of a second each, one more between them: three Wh as this meter counts
    assertThat(((Drawing.Drawn) end(first)).energy().wattHours()).isEqualTo(1.5);
    assertThat(((Drawing.Drawn) end(second)).energy().wattHours()).isEqualTo(1.5);
  }

  @Test
  void trace_always_saysWhereTheTimeWent() {
    model.beforeStep = seeds -> now.addAndGet(500_000_000);
    now.set(1);
    Ticket ticket = submit(1, 1, 2, ProgressListener.NONE);
    now.addAndGet(1_000_000_000);
    turns(2);
    end(ticket);
    synchronized (traces) {
      assertThat(traces.get(0).waiting()).isEqualTo(Duration.ofSeconds(1));
      assertThat(traces.get(0).stepping()).isEqualTo(Duration.ofSeconds(2));
    }
  }

  @Test
  void handBack_whatIsLeft_canBeAskedForAgain() {
    List<Ticket> tickets = IntStream.range(0, BATCH + 1).mapToObj(i -> submit(1, i)).toList();
    turn();
    loop.handBack();
    for (int i = 0; i < tickets.size(); i++) {
      assertThat(end(tickets.get(i)))
          .isEqualTo(new Drawing.HandedBack(request("apple", i, FakeModel.STEPS)));
    }
    assertNothingHeld();
  }

  @Test
  void progress_ofWhatIsSketched_isItsSketchAtOnceAndTheStepsThatAreMade() {
    drafts = true;
    var heard = new ArrayList<Progress>();
    var sketch = new Picture(1, 1, new byte[] {3, 3, 3, -1});
    var sketched =
        new SketchedRequest(
            CanonicalRequest.of(request("apple", 5, 8), "", model.defaults()),
            Optional.of(sketch),
            new Origin(Origin.Ground.PICTURE, 0.5, List.of()));
    Ticket ticket =
        dispatcher.submit(request("apple", 5, 8), sketched, member(1), heard::add, lease(model));
    for (int i = 0; i < 4; i++) {
      settle();
      turn();
    }
    var drawn = (Drawing.Drawn) end(ticket);
    assertThat(heard.get(0)).isInstanceOf(Progress.Waiting.class);
    assertThat(heard.get(1)).isEqualTo(new Progress.Drafted(sketch, Optional.empty()));
    assertThat(heard).filteredOn(Progress.Drafted.class::isInstance).hasSize(1);
    assertThat(heard)
        .filteredOn(Progress.Stepped.class::isInstance)
        .extracting(progress -> ((Progress.Stepped) progress).steps())
        .containsOnly(4);
    assertThat(drawn.origin()).isEqualTo(sketched.origin());
    assertThat(drafter.steps).isEmpty();
  }
}
