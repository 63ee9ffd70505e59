package dev.artishow.engine.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.Freedom;
import dev.artishow.engine.Priority;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** A model, members and time that tests move by hand, and what is left of them at the end. */
abstract class DispatcherFixture {
  static final int BATCH = 4;
  static final int QUEUE = 20;
  static final int PER_MEMBER = 10;

  final FakeModel model = new FakeModel();
  final FakeModel drafter = new FakeModel("drafter", 1);
  final AtomicLong now = new AtomicLong();
  final AtomicInteger leases = new AtomicInteger();
  final List<Trace> traces = new ArrayList<>();
  boolean drafts;

  static ScheduleConfig config(Duration drain) {
    return new ScheduleConfig(BATCH, Duration.ofSeconds(10), 1, PER_MEMBER, drain);
  }

  LoopEnvironment world() {
    var observer =
        new LoopObserver() {
          @Override
          public void ended(Asker asker, Drawing drawing, Trace trace) {
            synchronized (traces) {
              traces.add(trace);
            }
          }
        };
    return new LoopEnvironment(
        () -> () -> new EnergyEstimate(now.get() / 1e9, 0.5, "fixed"),
        observer,
        picture -> picture,
        asker -> drafts ? Optional.of(lease(drafter)) : Optional.empty(),
        now::get,
        () -> 1 << 20);
  }

  ModelLease lease(StepModel leased) {
    leases.incrementAndGet();
    return new ModelLease() {
      private boolean open = true;

      @Override
      public StepModel model() {
        return leased;
      }

      @Override
      public void close() {
        if (open) {
          open = false;
          leases.decrementAndGet();
        }
      }
    };
  }

  static Asker member(long id) {
    return new Asker(1, 1, id, Priority.NORMAL, false, Optional.empty());
  }

  static DrawRequest request(String prompt, long seed, int steps) {
    return new DrawRequest(
        prompt, seed, Optional.empty(), OptionalInt.of(steps), OptionalDouble.empty());
  }

  /** From noise alone. */
  Ticket submit(Dispatcher to, DrawRequest request, Asker asker, ProgressListener listener) {
    var sketching = new Sketching(Optional.empty(), Freedom.FREE);
    return to.submit(request, sketching.sketched(request, model), asker, listener, lease(model));
  }

  static Drawing end(Ticket ticket) {
    return ticket.drawing().join();
  }

  void assertNothingHeld() {
    assertThat(leases).hasValue(0);
    assertThat(model.open).isZero();
  }
}
