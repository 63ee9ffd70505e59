package dev.artishow.engine.schedule;

import dev.artishow.engine.Drawing;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread that computes on a device. At every turn it makes one step of all pictures that it has
 * in flight; between two turns requests join and leave (iteration-level scheduling, as Orca does it
 * for language models, Yu et al., OSDI 2022). What kills a turn does not kill the thread.
 */
final class DeviceLoop implements Executor {
  private static final Logger log = LoggerFactory.getLogger(DeviceLoop.class);

  /** So that those in flight are not held up for long by those who join. */
  private static final int JOIN_AT_ONCE = 8;

  private static final long LAST_STEP_SECONDS = 30;

  private final int index;
  private final SharedLoopState shared;
  private final AdmissionQueue queue;
  private final LoopObserver observer;
  private final DeviceBatch batch;
  private final Queue<Runnable> chores = new ConcurrentLinkedQueue<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Object signal = new Object();
  private boolean signalled;
  private volatile boolean closing;
  private volatile boolean handingBack;

  /** A loop that has no thread yet. */
  DeviceLoop(int index, SharedLoopState shared) {
    this.index = index;
    this.shared = shared;
    this.queue = shared.queue();
    this.observer = shared.environment().observer();
    var limit = new BatchLimit(shared.config(), shared.loops(), shared.environment().freeBytes());
    this.batch = new DeviceBatch(index, limit, shared);
  }

  void startThread() {
    new Thread(this::run, "device-" + index).start();
  }

  /** Runs something on the loop's thread, between two steps. */
  @Override
  public void execute(Runnable chore) {
    chores.add(chore);
    wakeUp();
  }

  void wakeUp() {
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
    return batch.isEmpty() && queue.size() == 0;
  }

  /** One turn: says whether there was anything to step. */
  boolean turn() {
    doChores();
    expire();
    batch.sweep();
    tellOccupancy();
    join();
    if (batch.isEmpty()) {
      return queue.size() > 0;
    }
    batch.step();
    tellOccupancy();
    queue.tellPlaces(shared.occupancy().cost());
    return true;
  }

  private void tellOccupancy() {
    int pictures = batch.isFull() ? Occupancy.FULL : batch.size();
    shared.occupancy().set(index, pictures, batch.cost());
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
    long now = shared.environment().nanos().getAsLong();
    for (DrawTask task : queue.removeOverdue(now)) {
      shared.endings().end(task, new Drawing.Expired(task.waited(now)));
      task.release();
    }
  }

  private void join() {
    for (int i = 0; i < JOIN_AT_ONCE; i++) {
      Optional<DrawTask> next = queue.poll(this::takes);
      if (next.isEmpty()) {
        break;
      }
      observer.waiting(queue.size());
      batch.take(next.get());
      tellOccupancy();
    }
    shared.drafts().draw(batch.begin());
    tellOccupancy();
  }

  /** A loop with less in flight comes first: each picture of a batch slows the others down. */
  private boolean takes(DrawTask task) {
    return shared.occupancy().isLeast(index) && batch.hasRoomFor(task);
  }

  /**
   * Clears up, so that the same thread can begin anew. A new one would find none of the memory that
   * this one freed ({@code docs/decisions/0062}).
   */
  private void revive(Throwable death) {
    log.error("The device's thread died and begins anew", death);
    try {
      batch.recover().forEach(queue::putBack);
      observer.revived();
    } catch (RuntimeException | Error e) {
      log.error("Clearing up after it failed", e);
    }
  }

  /** Ends all that was taken on with the words to ask for it again. */
  void handBack() {
    batch.handBack();
    for (DrawTask task : queue.removeAll()) {
      shared.endings().end(task, new Drawing.HandedBack(task.request()));
      task.release();
    }
  }

  /** Ends the thread once nothing waits and nothing is in flight. */
  void finish() {
    closing = true;
    wakeUp();
  }

  /**
   * Waits for the thread's end.
   *
   * @param deadline on {@link System#nanoTime}, from when on what is left is handed back
   */
  void awaitEnd(long deadline) {
    try {
      if (!ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
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
  }
}
