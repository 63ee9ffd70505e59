package dev.artishow.sandbox.http;

import dev.artishow.sandbox.contract.Contract;
import dev.artishow.sandbox.contract.Violation;
import dev.artishow.sandbox.world.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Gathers breaches of the contract. Requests are held against it before they are obeyed; answers
 * and events, which are slow to check and do not change what happens, by a thread of its own. Safe
 * to use from several threads.
 */
public final class Inspection implements AutoCloseable {
  private static final int MAX_BACKLOG = 1000;

  private final Contract contract;
  private final List<Violation> violations = new ArrayList<>();
  private final Semaphore room = new Semaphore(MAX_BACKLOG, true);
  private final ExecutorService worker = Executors.newSingleThreadExecutor(Inspection::thread);

  public Inspection(Contract contract) {
    this.contract = contract;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "sandbox-contract");
    thread.setDaemon(true);
    return thread;
  }

  /** Breaches of one request, which are noted as well. */
  List<Violation> check(Request request) {
    List<Violation> found =
        contract.request(request.method(), request.path(), request.query(), request.json());
    note(found);
    return found;
  }

  void checkLater(Request request, Answer answer) {
    later(() -> contract.answer(request.method(), request.path(), answer.status(), answer.body()));
  }

  /** Holds an event against the contract, by and by. */
  public void checkLater(Event event) {
    later(() -> contract.event(event.name(), event.data()));
  }

  private void later(Supplier<List<Violation>> check) {
    if (contract == Contract.NONE) {
      return;
    }
    room.acquireUninterruptibly();
    try {
      worker.execute(() -> run(check));
    } catch (RejectedExecutionException e) {
      // the sandbox is closed: what still happens is nobody's concern
      room.release();
    }
  }

  private void run(Supplier<List<Violation>> check) {
    try {
      note(check.get());
    } finally {
      room.release();
    }
  }

  private synchronized void note(List<Violation> found) {
    violations.addAll(found);
  }

  /** All breaches so far; waits until what has happened is checked. */
  public List<Violation> violations() {
    room.acquireUninterruptibly(MAX_BACKLOG);
    room.release(MAX_BACKLOG);
    synchronized (this) {
      return List.copyOf(violations);
    }
  }

  /** Checks what is left, and nothing that comes later. */
  @Override
  public void close() {
    worker.shutdown();
  }
}
