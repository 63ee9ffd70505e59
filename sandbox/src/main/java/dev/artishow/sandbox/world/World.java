package dev.artishow.sandbox.world;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The gate to all state. One lock guards everything; nobody reaches {@link State} but inside an
 * action given to {@link #with}, {@link #run} or {@link #await}. How long it is waited for is
 * counted, so that nobody has to guess whether one lock is enough.
 */
public final class World {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final State state;
  private LockUse use = LockUse.NONE;

  /**
   * Makes a world with nobody in it but the bot.
   *
   * @param token what the bot must show to log in
   * @param events where events go; called with the lock held
   */
  public World(Clock clock, String token, Events events) {
    this.state = State.fresh(clock, token, events);
  }

  /** Does {@code action} with the lock held and hands its result out. */
  public <T> T with(Function<State, T> action) {
    long asked = System.nanoTime();
    lock.lock();
    long taken = System.nanoTime();
    try {
      return action.apply(state);
    } finally {
      if (lock.getHoldCount() == 1) {
        use = use.plus(taken - asked, System.nanoTime() - taken);
      }
      changed.signalAll();
      lock.unlock();
    }
  }

  /** How the lock was used since this was asked last. */
  public LockUse takeLockUse() {
    lock.lock();
    try {
      LockUse taken = use;
      use = LockUse.NONE;
      return taken;
    } finally {
      lock.unlock();
    }
  }

  /** Does {@code action} with the lock held. */
  public void run(Consumer<State> action) {
    with(
        s -> {
          action.accept(s);
          return Boolean.TRUE;
        });
  }

  /**
   * Asks {@code question} again after each change until it has an answer.
   *
   * @param patience real time to wait at most
   * @return the answer, or empty if there was none in time
   */
  public <T> Optional<T> await(Duration patience, Function<State, Optional<T>> question) {
    long remaining = patience.toNanos();
    lock.lock();
    try {
      Optional<T> answer = ask(question);
      while (answer.isEmpty() && remaining > 0) {
        remaining = changed.awaitNanos(remaining);
        answer = ask(question);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the bot", e);
    } finally {
      lock.unlock();
    }
  }

  private <T> Optional<T> ask(Function<State, Optional<T>> question) {
    long taken = System.nanoTime();
    Optional<T> answer = question.apply(state);
    use = use.plus(0, System.nanoTime() - taken);
    return answer;
  }
}
