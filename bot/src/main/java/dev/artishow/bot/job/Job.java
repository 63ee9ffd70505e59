package dev.artishow.bot.job;

import dev.artishow.bot.delivery.Address;
import dev.artishow.bot.delivery.ReplyToken;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * An order that was taken on.
 *
 * @param firstSeed seed of the first picture; each further one has the next number
 * @param reply the key to the member's answer, as long as one is owed
 */
public record Job(
    JobId id,
    Requester requester,
    Order order,
    long firstSeed,
    Instant receivedAt,
    Optional<ReplyToken> reply) {

  /** One seed per picture. */
  public List<Long> seeds() {
    return LongStream.range(firstSeed, firstSeed + order.count()).boxed().toList();
  }

  /**
   * Where its answer belongs.
   *
   * @param ownMessage what Discord shows until the answer is there, if that is known
   */
  public Address address(OptionalLong ownMessage) {
    return new Address(
        requester.guildId(),
        requester.channelId(),
        requester.memberId(),
        order.isPrivate(),
        reply,
        ownMessage);
  }
}
