package dev.artishow.engine.schedule;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Place;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.ScheduleConfig;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.energy.EnergyMeter;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one thread that computes on a device. At every turn it makes one step of all pictures in
 * flight; between two turns requests join and leave (iteration-level scheduling, as Orca does it
 * for language models, Yu et al., OSDI 2022). What kills a turn does not kill the thread.
 */
public final class DeviceLoop implements Executor, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(DeviceLoop.class);

  /** So that those in flight are not held up for long by those who join. */
  private static final int JOIN_AT_ONCE = 8;

  private static final long LAST_STEP_SECONDS = 30;

  /**
   * What a loop is told of the world.
   *
   * @param finish makes of a model's picture what is handed out
   * @param drafts the one-step model for an asker, leased, if there is one
   * @param nanos time that passes
   * @param freeBytes memory that is free
   */
  public record Surroundings(
      EnergyMeter meter,
      LoopObserver observer,
      UnaryOperator<Picture> finish,
      Function<Asker, Optional<ModelLease>> drafts,
      LongSupplier nanos,
      LongSupplier freeBytes) {

    /** Of this machine. */
    public static Surroundings real(
        EnergyMeter meter,
        LoopObserver observer,
        UnaryOperator<Picture> finish,
        Function<Asker, Optional<ModelLease>> drafts) {
      return new Surroundings(
          meter, observer, finish, drafts, System::nanoTime, NativeMemory::freeBytes);
    }
  }

  private final Surroundings surroundings;
  private final Duration drain;
  private final Pace pace = new Pace();
  private final WaitingRoom room;
  private final Endings endings;
  private final Batch batch;
  private final Drafts drafts;
  private final Queue<Runnable> chores = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Object signal = new Object();
  private boolean signalled;
  private volatile boolean closing;
  private volatile boolean handingBack;

  /** A loop that has no thread yet. */
  DeviceLoop(ScheduleConfig config, int queueLimit, Surroundings surroundings) {
    this.surroundings = surroundings;
    this.drain = config.drain();
    room = new WaitingRoom(queueLimit, config.waitingPerMember(), pace);
    endings = new Endings(surroundings.observer(), surroundings.nanos());
    drafts = new Drafts(surroundings.drafts());
    batch =
        new Batch(
            new BatchLimit(config, surroundings.freeBytes()),
            pace,
            new EnergyShares(surroundings.meter()),
            endings,
            surroundings.observer(),
            surroundings.finish(),
            surroundings.nanos());
  }

  /**
   * Starts a loop.
   *
   * @param queueLimit requests that may wait
   */
  public static DeviceLoop start(ScheduleConfig config, int queueLimit, Surroundings surroundings) {
    var loop = new DeviceLoop(config, queueLimit, surroundings);
    loop.startThread();
    return loop;
  }

  private void startThread() {
    new Thread(this::run, "device").start();
  }

  /**
   * Takes on a request.
   *
   * @param lease of the model that is to draw; the loop closes it
   */
  public Ticket submit(
      DrawRequest request, Asker asker, ProgressListener listener, ModelLease lease) {
    var feed = new ProgressFeed(listener, endings::execute);
    var task = new DrawTask(request, asker, lease, feed, surroundings.nanos().getAsLong());
    Optional<Duration> full = room.add(task);
    if (full.isPresent()) {
      lease.close();
      return Ticket.ended(new Drawing.Busy(full.get()));
    }
    surroundings.observer().waiting(room.size());
    wakeUp();
    return new LoopTicket(task);
  }

  /** A task seen by whoever asked. */
  private final class LoopTicket implements Ticket {
    private final DrawTask task;
    private final CompletableFuture<Drawing> drawing;

    LoopTicket(DrawTask task) {
      this.task = task;
      this.drawing = task.drawing().copy();
    }

    @Override
    public CompletableFuture<Drawing> drawing() {
      return drawing;
    }

    @Override
    public Place place() {
      return task.isEnded() ? Place.ENDED : room.place(task);
    }

    @Override
    public void cancel() {
      endings.end(task, new Drawing.Cancelled());
      if (room.remove(task)) {
        task.release();
        surroundings.observer().waiting(room.size());
      }
      wakeUp();
    }
  }

  /** Runs something on the device's thread, between two steps. */
  @Override
  public void execute(Runnable chore) {
    chores.add(chore);
    wakeUp();
  }

  private void wakeUp() {
    synchronized (signal) {
      signalled = true;
      signal.notifyAll();
    }
  }

  private void awaitSignal() throws InterruptedException {
    synchronized (signal) {
      while (!signalled) {
        signal.wait();
      }
      signalled = false;
    }
  }

  private void run() {
    while (!ranToTheEnd()) {
      log.info("The device draws on");
    }
    ended.countDown();
  }

  private boolean ranToTheEnd() {
    try {
      while (!(closing && isIdle()) && !handingBack) {
        if (!turn()) {
          awaitSignal();
        }
      }
      handBack();
      doChores();
      return true;
    } catch (Throwable e) { // whatever it was, those who wait are still there
      revive(e);
      return false;
    }
  }

  private boolean isIdle() {
    return batch.isEmpty() && room.size() == 0;
  }

  /** One turn: says whether there was anything to step. */
  boolean turn() {
    doChores();
    expire();
    batch.sweep();
    join();
    if (batch.isEmpty()) {
      return room.size() > 0;
    }
    batch.step();
    room.tellPlaces(batch.cost());
    return true;
  }

  private void doChores() {
    for (Runnable chore = chores.poll(); chore != null; chore = chores.poll()) {
      try {
        chore.run();
      } catch (RuntimeException e) {
        log.error("A chore on the device's thread failed", e);
      }
    }
  }

  private void expire() {
    long now = surroundings.nanos().getAsLong();
    for (DrawTask task : room.removeOverdue(now)) {
      endings.end(task, new Drawing.Expired(task.waited(now)));
      task.release();
    }
  }

  private void join() {
    for (int i = 0; i < JOIN_AT_ONCE; i++) {
      Optional<DrawTask> next = room.poll(batch::hasRoomFor);
      if (next.isEmpty()) {
        return;
      }
      surroundings.observer().waiting(room.size());
      if (batch.begin(next.get())) {
        drafts.draw(next.get());
      } else {
        next.get().release();
      }
    }
  }

  /**
   * Clears up, so that the same thread can begin anew. A new one would find none of the memory that
   * this one freed ({@code docs/decisions/0062}).
   */
  private void revive(Throwable death) {
    log.error("The device's thread died and begins anew", death);
    try {
      batch.recover().forEach(room::putBack);
      surroundings.observer().revived();
    } catch (RuntimeException | Error e) {
      log.error("Clearing up after it failed", e);
    }
  }

  /** Ends all that was taken on with the words to ask for it again. */
  void handBack() {
    batch.handBack();
    for (DrawTask task : room.removeAll()) {
      endings.end(task, new Drawing.HandedBack(task.request()));
      task.release();
    }
  }

  /**
   * Takes nothing new, draws on as long as closing may take, hands the rest back, ends the thread.
   */
  @Override
  public void close() {
    room.close();
    closing = true;
    wakeUp();
    try {
      if (!ended.await(drain.toNanos(), TimeUnit.NANOSECONDS)) {
        handingBack = true;
        wakeUp();
        if (!ended.await(LAST_STEP_SECONDS, TimeUnit.SECONDS)) {
          log.warn("A step has been running for {} s and is left alone", LAST_STEP_SECONDS);
        }
      }
    } catch (InterruptedException e) {
      handingBack = true;
      wakeUp();
      Thread.currentThread().interrupt();
    }
    endings.close();
  }
}
