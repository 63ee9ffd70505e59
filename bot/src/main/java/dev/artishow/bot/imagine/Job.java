package dev.artishow.bot.imagine;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/**
 * An order that passed the screen and was taken on.
 *
 * @param firstSeed seed of the first picture; each further one has the next number
 */
public record Job(JobId id, Requester requester, Order order, long firstSeed, Instant acceptedAt) {

  /** One seed per picture. */
  public List<Long> seeds() {
    return LongStream.range(firstSeed, firstSeed + order.count()).boxed().toList();
  }
}
