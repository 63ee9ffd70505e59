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
 * action given to {@link #with}, {@link #run} or {@link #await}.
 */
public final class World {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final State state;

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
    lock.lock();
    try {
      return action.apply(state);
    } finally {
      changed.signalAll();
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
      Optional<T> answer = question.apply(state);
      while (answer.isEmpty() && remaining > 0) {
        remaining = changed.awaitNanos(remaining);
        answer = question.apply(state);
      }
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the bot", e);
    } finally {
      lock.unlock();
    }
  }
}
