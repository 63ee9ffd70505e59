package dev.artishow.bot.delivery;

import java.time.Instant;

/**
 * A delivery that has not ended.
 *
 * @param attempts how often its route was tried; an attempt counts before it is made, so that after
 *     a crash it is known that it may have succeeded
 * @param nextTry not before then
 */
public record Waiting(Delivery delivery, Route route, int attempts, Instant nextTry) {

  /** At the top of the ladder. */
  public static Waiting first(Delivery delivery) {
    return new Waiting(delivery, Route.first(delivery.address()), 0, delivery.created());
  }

  /** An attempt is about to be made. */
  Waiting attempted(Instant next) {
    return new Waiting(delivery, route, attempts + 1, next);
  }

  /** This route leads nowhere. */
  Waiting down(Instant now) {
    return new Waiting(delivery, route.next(delivery.address()), 0, now);
  }
}
