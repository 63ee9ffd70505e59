package dev.artishow.sandbox.message;

import dev.artishow.sandbox.guild.Snowflakes;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The nonces under which messages were posted. A message that is posted again under one, within a
 * few minutes and by the same author, is not posted twice. Guarded by the world's lock.
 */
public final class Nonces {
  /** "Past few minutes" in Discord's documentation, Create Message. */
  static final Duration LIFE = Duration.ofMinutes(5);

  private record Key(long channelId, long authorId, String nonce) {}

  private final Clock clock;
  private final Map<Key, Long> messages = new HashMap<>();
  private final Map<Long, String> byMessage = new HashMap<>();

  Nonces(Clock clock) {
    this.clock = clock;
  }

  /** The message that was posted under the nonce not long ago. */
  public Optional<Long> find(long channelId, long authorId, String nonce) {
    return Optional.ofNullable(messages.get(new Key(channelId, authorId, nonce)))
        .filter(id -> clock.instant().isBefore(Snowflakes.timeOf(id).plus(LIFE)));
  }

  /** The nonce of a message. */
  public Optional<String> of(long messageId) {
    return Optional.ofNullable(byMessage.get(messageId));
  }

  public void remember(Message message, String nonce) {
    messages.put(new Key(message.channelId(), message.authorId(), nonce), message.id());
    byMessage.put(message.id(), nonce);
  }
}
