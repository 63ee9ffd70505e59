package dev.artishow.sandbox.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All messages, oldest first, ephemeral ones too. Guarded by the world's lock. */
public final class Messages {
  private final Map<Long, Message> byId = new LinkedHashMap<>();

  Messages() {}

  /** Adds a message, or takes the place of the one with the same id. */
  public void put(Message message) {
    byId.put(message.id(), message);
  }

  public void remove(long id) {
    byId.remove(id);
  }

  public Optional<Message> find(long id) {
    return Optional.ofNullable(byId.get(id));
  }

  public List<Message> in(long channelId) {
    return byId.values().stream().filter(m -> m.channelId() == channelId).toList();
  }
}
