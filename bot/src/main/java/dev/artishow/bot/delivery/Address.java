package dev.artishow.bot.delivery;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where something is to be delivered. The numbers are Discord's ids.
 *
 * @param channelId the channel or thread in which it was asked for
 * @param memberId whom it is for; 0 where it is for whoever reads the channel
 * @param isPrivate whether nobody else may see it
 * @param reply the key to the reply that the member was promised, if there is one
 * @param ownMessage the message that stands for that reply until then, if it is known
 */
public record Address(
    long guildId,
    long channelId,
    long memberId,
    boolean isPrivate,
    Optional<ReplyToken> reply,
    OptionalLong ownMessage) {

  /** A member alone: by a reply if one was promised, else in a direct message. */
  public static Address member(long guildId, long memberId, Optional<ReplyToken> reply) {
    return new Address(guildId, 0, memberId, true, reply, OptionalLong.empty());
  }

  /** A channel, for whoever reads it. */
  public static Address channel(long guildId, long channelId) {
    return new Address(guildId, channelId, 0, false, Optional.empty(), OptionalLong.empty());
  }
}
