package dev.artishow.sandbox.message;

import dev.artishow.sandbox.guild.Snowflakes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as it stands now; an edit makes a new one with the same id.
 *
 * @param interactionId the interaction it answers, or null
 * @param referencedId the message it replies to, or null
 * @param revision 0 when posted, one more for each edit
 */
public record Message(
    long id,
    long channelId,
    long authorId,
    MessageBody body,
    @Nullable Long interactionId,
    @Nullable Long referencedId,
    @Nullable Instant editedAt,
    int revision) {

  public Instant createdAt() {
    return Snowflakes.timeOf(id);
  }

  public boolean isEphemeral() {
    return body.has(MessageBody.EPHEMERAL);
  }

  public boolean isLoading() {
    return body.has(MessageBody.LOADING);
  }

  public boolean isV2() {
    return body.has(MessageBody.COMPONENTS_V2);
  }

  public Message edited(MessageBody newBody, Instant now) {
    return new Message(
        id, channelId, authorId, newBody, interactionId, referencedId, now, revision + 1);
  }
}
