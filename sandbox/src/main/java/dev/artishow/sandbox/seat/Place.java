package dev.artishow.sandbox.seat;

import dev.artishow.sandbox.world.Interaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person sits.
 *
 * @param guildId empty in direct messages
 */
public record Place(long userId, Optional<Long> guildId, long channelId) {

  /** Where the person sat who did something. */
  public static Place of(Interaction.Origin origin) {
    return new Place(origin.userId(), Optional.ofNullable(origin.guildId()), origin.channelId());
  }

  /**
   * An act from this seat.
   *
   * @param messageId the message whose component is used, or null
   */
  public Interaction.Origin origin(long inChannel, @Nullable Long messageId) {
    return new Interaction.Origin(userId, guildId.orElse(null), inChannel, messageId);
  }
}
