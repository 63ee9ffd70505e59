package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Place;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.IntStream;

/**
 * Takes requests on, lets them wait in one queue and a device's loops draw them. A processor has a
 * loop for every computation that its cores have room for, a GPU one.
 */
public final class Dispatcher implements Executor, AutoCloseable {
  private final SharedLoopState shared;
  private final List<DeviceLoop> loops;

  /** With loops that have no threads yet. */
  Dispatcher(ScheduleConfig config, int loops, int queueLimit, LoopEnvironment environment) {
    this.shared = SharedLoopState.of(config, loops, queueLimit, environment);
    this.loops = IntStream.range(0, loops).mapToObj(i -> new DeviceLoop(i, shared)).toList();
  }

  /**
   * Starts the loops.
   *
   * @param loops that draw side by side
   * @param queueLimit requests that may wait
   */
  public static Dispatcher start(
      ScheduleConfig config, int loops, int queueLimit, LoopEnvironment environment) {
    var dispatcher = new Dispatcher(config, loops, queueLimit, environment);
    dispatcher.loops.forEach(DeviceLoop::startThread);
    return dispatcher;
  }

  /** One of the loops. */
  DeviceLoop loop(int index) {
    return loops.get(index);
  }

  /**
   * Takes on a request, and shows its sketch.
   *
   * @param sketched the same for the model that is to draw
   * @param lease of the model that is to draw; closed when it is needed no more
   */
  public Ticket submit(
      DrawRequest request,
      SketchedRequest sketched,
      Asker asker,
      ProgressListener listener,
      ModelLease lease) {
    LoopEnvironment environment = shared.environment();
    var feed = new ProgressFeed(listener, shared.endings()::execute);
    var task = new DrawTask(request, sketched, asker, lease, feed, environment.nanos().getAsLong());
    Optional<Duration> full = shared.queue().add(task);
    if (full.isPresent()) {
      lease.close();
      return Ticket.ended(new Drawing.Busy(full.get()));
    }
    environment.observer().waiting(shared.queue().size());
    wakeUp();
    return new WaitingTicket(task);
  }

  private void wakeUp() {
    loops.forEach(DeviceLoop::wakeUp);
  }

  /** A task seen by whoever asked. */
  private final class WaitingTicket implements Ticket {
    private final DrawTask task;
    private final CompletableFuture<Drawing> drawing;

    WaitingTicket(DrawTask task) {
      this.task = task;
      this.drawing = task.drawing().copy();
    }

    @Override
    public CompletableFuture<Drawing> drawing() {
      return drawing;
    }

    @Override
    public Place place() {
      return task.isEnded() ? Place.ENDED : shared.queue().place(task);
    }

    @Override
    public void cancel() {
      shared.endings().end(task, new Drawing.Cancelled());
      if (shared.queue().remove(task)) {
        task.release();
        shared.environment().observer().waiting(shared.queue().size());
      }
      wakeUp();
    }
  }

  /** Runs something on the first loop's thread, between two of its steps. */
  @Override
  public void execute(Runnable chore) {
    loops.get(0).execute(chore);
  }

  /**
   * Takes nothing new, draws on as long as closing may take, hands the rest back, ends the threads.
   */
  @Override
  public void close() {
    shared.queue().close();
    loops.forEach(DeviceLoop::finish);
    long deadline = System.nanoTime() + shared.config().drain().toNanos();
    loops.forEach(loop -> loop.awaitEnd(deadline));
    shared.endings().close();
  }
}
