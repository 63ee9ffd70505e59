package dev.artishow.sandbox.message;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All messages, oldest first, ephemeral ones too. Guarded by the world's lock. */
public final class Messages {
  private final Map<Long, Message> byId = new LinkedHashMap<>();

  private final Nonces nonces;
  private final OldEdits oldEdits;
  private final Pings pings = new Pings();

  public Messages(Clock clock) {
    nonces = new Nonces(clock);
    oldEdits = new OldEdits(clock);
  }

  public Nonces nonces() {
    return nonces;
  }

  public OldEdits oldEdits() {
    return oldEdits;
  }

  public Pings pings() {
    return pings;
  }

  /** Adds a message, or takes the place of the one with the same id. */
  public void put(Message message) {
    byId.put(message.id(), message);
  }

  public void remove(long id) {
    byId.remove(id);
  }

  /** Removes all of a channel. */
  public void removeAll(long channelId) {
    byId.values().removeIf(m -> m.channelId() == channelId);
  }

  public Optional<Message> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Message> in(long channelId) {
    return byId.values().stream().filter(m -> m.channelId() == channelId).toList();
  }
}
