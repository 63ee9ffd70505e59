package dev.artishow.sandbox.draft;

import dev.artishow.sandbox.message.MessageBody;
import dev.artishow.sandbox.world.State;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A message that is about to be posted.
 *
 * @param interactionId the interaction it answers, or null
 * @param referencedId the message it replies to, or null
 * @param nonce that the author gave it, or null
 */
public record Letter(
    long channelId,
    long authorId,
    MessageBody body,
    @Nullable Long interactionId,
    @Nullable Long referencedId,
    @Nullable String nonce) {

  public static Letter from(long authorId, long channelId, MessageBody body) {
    return new Letter(channelId, authorId, body, null, null, null);
  }

  public static Letter fromBot(long channelId, MessageBody body, State state) {
    return from(state.application().bot().id(), channelId, body);
  }

  public Letter answering(long newInteractionId) {
    return new Letter(channelId, authorId, body, newInteractionId, referencedId, nonce);
  }

  public Letter replyingTo(Optional<Long> messageId) {
    return new Letter(channelId, authorId, body, interactionId, messageId.orElse(null), nonce);
  }

  public Letter under(String newNonce) {
    return new Letter(channelId, authorId, body, interactionId, referencedId, newNonce);
  }
}
