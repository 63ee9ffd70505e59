package dev.artishow.sandbox;

import dev.artishow.sandbox.world.Interaction;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a person sits.
 *
 * @param guildId empty in direct messages
 */
record Seat(long userId, Optional<Long> guildId, long channelId) {

  /**
   * An act from this seat.
   *
   * @param messageId the message whose component is used, or null
   */
  Interaction.Origin origin(long inChannel, @Nullable Long messageId) {
    return new Interaction.Origin(userId, guildId.orElse(null), inChannel, messageId);
  }
}
