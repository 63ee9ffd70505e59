package dev.artishow.bot.work;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Counts the answers that members still wait for. */
public final class InFlight {
  /** The first party stands for the bot's being open. */
  private final Phaser answers = new Phaser(1);

  public void add(CompletableFuture<?> answer) {
    answers.register();
    CompletableFuture<?> unused =
        answer.whenComplete((done, fault) -> answers.arriveAndDeregister());
  }

  /**
   * Waits, once, until none is left.
   *
   * @return how many were left when the time was up
   */
  public int await(Duration patience) throws InterruptedException {
    int phase = answers.arriveAndDeregister();
    try {
      answers.awaitAdvanceInterruptibly(phase, patience.toMillis(), TimeUnit.MILLISECONDS);
      return 0;
    } catch (TimeoutException e) {
      return answers.getUnarrivedParties();
    }
  }
}
