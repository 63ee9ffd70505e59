package dev.artishow.bot.delivery;

import dev.artishow.bot.delivery.Deliveries.Ending;
import dev.artishow.bot.work.InFlight;
import dev.artishow.bot.work.Persistence;
import dev.artishow.bot.work.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes each delivery down its ladder until it has arrived. What it does is on record before it is
 * done, so that the next process goes on where this one ends.
 */
public final class Courier {
  private static final Logger log = LoggerFactory.getLogger(Courier.class);

  /** A route that has not held for so long is given up. */
  private static final Duration PATIENCE = Duration.ofDays(1);

  /** How long it is kept what was delivered, and what could not be. */
  private static final Duration RETENTION = Duration.ofDays(30);

  private final Deliveries deliveries;
  private final Post post;
  private final Executor executor;
  private final Persistence persistence;
  private final InFlight inFlight;
  private final Timing timing;
  private final Set<String> underWay = ConcurrentHashMap.newKeySet();

  /**
   * @param executor runs SQL and makes messages up
   */
  public Courier(
      Deliveries deliveries, Post post, Executor executor, InFlight inFlight, Timing timing) {
    this.deliveries = deliveries;
    this.post = post;
    this.executor = executor;
    this.persistence = new Persistence(executor, timing.delay());
    this.inFlight = inFlight;
    this.timing = timing;
  }

  /**
   * Goes on with everything that an earlier process left undelivered, and forgets what ended long
   * ago.
   */
  public void resume() {
    int forgotten = deliveries.forget(timing.clock().instant().minus(RETENTION));
    log.info("deliveries forgotten after {} days: {}", RETENTION.toDays(), forgotten);
    deliveries.waiting().forEach(waiting -> wake(waiting.delivery().id()));
  }

  /** Delivers what was put on record under this id. Harmless if that is under way or done. */
  public void wake(String id) {
    CompletableFuture<Void> unused = deliver(id);
  }

  /**
   * As {@link #wake}.
   *
   * @return completes when the first attempt is over, or the delivery was under way already
   */
  public CompletableFuture<Void> deliver(String id) {
    if (!underWay.add(id)) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> attempted =
        persistence
            .insist("delivery " + id, () -> deliveries.find(id))
            .thenCompose(
                found ->
                    found.isPresent()
                        ? attempt(found.get())
                        : CompletableFuture.<Void>completedFuture(null))
            .whenComplete((done, fault) -> underWay.remove(id));
    inFlight.add(attempted);
    return attempted;
  }

  /** Completes when this attempt is over; a further one is a new beginning. */
  private CompletableFuture<Void> attempt(Waiting waiting) {
    Instant now = timing.clock().instant();
    if (now.isBefore(waiting.nextTry())) {
      wakeLater(waiting, Duration.between(now, waiting.nextTry()));
      return CompletableFuture.completedFuture(null);
    }
    if (waiting.route() == Route.GALLERY) {
      return end(waiting, Ending.KEPT, OptionalLong.empty());
    }
    if (isOver(waiting, now)) {
      return down(waiting, "its time is over");
    }
    Waiting attempt = waiting.attempted(now.plus(Backoff.after(waiting.attempts() + 1)));
    return persistence
        .insist("delivery " + attempt.delivery().id(), () -> deliveries.move(waiting, attempt))
        .thenCompose(
            moved -> moved ? send(attempt) : CompletableFuture.<Void>completedFuture(null));
  }

  private static boolean isOver(Waiting waiting, Instant now) {
    Delivery delivery = waiting.delivery();
    return waiting.route() == Route.TOKEN
        ? delivery.address().reply().map(token -> !now.isBefore(token.ends())).orElse(true)
        : now.isAfter(delivery.created().plus(PATIENCE));
  }

  private CompletableFuture<Void> send(Waiting attempt) {
    CompletableFuture<Sending> sent;
    try {
      sent = post.send(attempt);
    } catch (RuntimeException e) {
      sent = CompletableFuture.failedFuture(e);
    }
    return sent.exceptionally(fault -> broken(attempt, fault))
        .thenComposeAsync(sending -> settle(attempt, sending), executor);
  }

  private static Sending broken(Waiting attempt, Throwable fault) {
    log.error("delivery {} by {} failed", attempt.delivery().id(), attempt.route(), fault);
    return new Sending.Later(fault.toString());
  }

  private CompletableFuture<Void> settle(Waiting attempt, Sending sending) {
    String id = attempt.delivery().id();
    if (sending instanceof Sending.Sent sent) {
      return end(attempt, Ending.SENT, OptionalLong.of(sent.messageId()));
    } else if (sending instanceof Sending.Unwanted) {
      log.info("delivery {}: what was to carry it has been deleted", id);
      return end(attempt, Ending.KEPT, OptionalLong.empty());
    } else if (sending instanceof Sending.Blocked blocked) {
      return down(attempt, blocked.why());
    }
    log.warn(
        "delivery {} by {} not taken, will be tried again: {}",
        id,
        attempt.route(),
        ((Sending.Later) sending).why());
    return later(attempt);
  }

  private CompletableFuture<Void> later(Waiting attempt) {
    wakeLater(attempt, Backoff.after(attempt.attempts()));
    return CompletableFuture.completedFuture(null);
  }

  private void wakeLater(Waiting waiting, Duration pause) {
    timing.delay().after(pause, () -> wake(waiting.delivery().id()));
  }

  private CompletableFuture<Void> down(Waiting waiting, String why) {
    Waiting lower = waiting.down(timing.clock().instant());
    log.info(
        "delivery {} goes by {} instead of {}: {}",
        waiting.delivery().id(),
        lower.route(),
        waiting.route(),
        why);
    return persistence
        .insist("delivery " + waiting.delivery().id(), () -> deliveries.move(waiting, lower))
        .thenCompose(
            moved -> moved ? attempt(lower) : CompletableFuture.<Void>completedFuture(null));
  }

  private CompletableFuture<Void> end(Waiting waiting, Ending ending, OptionalLong messageId) {
    Delivery delivery = waiting.delivery();
    return persistence.insist(
        "delivery " + delivery.id(),
        () -> {
          Instant now = timing.clock().instant();
          deliveries.end(delivery, ending, messageId, now);
          log.info(
              "delivery {} in server {} is {} by {} after {}",
              delivery.id(),
              delivery.address().guildId(),
              ending,
              waiting.route(),
              Duration.between(delivery.created(), now));
          return null;
        });
  }
}
