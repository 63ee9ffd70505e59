package dev.artishow.sandbox.gateway;

import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Events;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All sessions of bots, the resumable ones too. Guarded by the world's lock. */
public final class Sessions implements Events {
  private final Map<String, Session> byId = new LinkedHashMap<>();

  @Override
  public void publish(Event event) {
    byId.values().forEach(s -> s.offer(event));
  }

  /** Whether any bot has logged in and is there. */
  public boolean anyConnected() {
    return byId.values().stream().anyMatch(Session::isConnected);
  }

  /** Cuts all connections as a failing gateway would; the bots may resume. */
  public void dropConnections() {
    for (Session session : List.copyOf(byId.values())) {
      session.outlet().ifPresent(CloseCode.UNKNOWN_ERROR::hangUp);
      session.disconnect();
    }
  }

  void add(Session session) {
    byId.put(session.id(), session);
  }

  Optional<Session> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  void forget(String id) {
    byId.remove(id);
  }
}
