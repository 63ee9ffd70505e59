package dev.artishow.engine.schedule;

import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.time.Duration;

/** One loop whose turns are made by hand, a second each. */
abstract class TurnsByHand extends DispatcherFixture {
  final Dispatcher dispatcher = new Dispatcher(config(Duration.ofMinutes(1)), 1, QUEUE, world());
  final DeviceLoop loop = dispatcher.loop(0);

  Ticket submit(long member, long seed) {
    return submit(member, seed, FakeModel.STEPS, ProgressListener.NONE);
  }

  Ticket submit(long member, long seed, int steps, ProgressListener listener) {
    return submit(dispatcher, request("apple", seed, steps), member(member), listener);
  }

  void turn() {
    loop.turn();
    now.addAndGet(1_000_000_000);
  }

  void turns(int count) {
    for (int i = 0; i < count; i++) {
      turn();
    }
  }

  /** Waits until all that was told has been heard. */
  void settle() {
    Ticket other = submit(99, 0, 1, ProgressListener.NONE);
    other.cancel();
    end(other);
  }
}
