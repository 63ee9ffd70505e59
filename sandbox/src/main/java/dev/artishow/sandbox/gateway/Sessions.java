package dev.artishow.sandbox.gateway;

import dev.artishow.sandbox.fault.EventFault;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Events;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All sessions of bots, the resumable ones too. Guarded by the world's lock. */
public final class Sessions implements Events {
  private static final int OP_RECONNECT = 7;
  private static final int OP_INVALID_SESSION = 9;

  private final Map<String, Session> byId = new LinkedHashMap<>();

  private final Deque<Event> held = new ArrayDeque<>();
  private Consumer<Event> inspector = event -> {};
  private Function<String, Optional<EventFault>> faults = event -> Optional.empty();
  private boolean holding;

  /** Shows every event to {@code newInspector} before it goes out. */
  public void inspectWith(Consumer<Event> newInspector) {
    inspector = newInspector;
  }

  /** Asks what goes wrong with an event of a name, before it goes out. */
  public void spoilWith(Function<String, Optional<EventFault>> newFaults) {
    faults = newFaults;
  }

  @Override
  public void publish(Event event) {
    inspector.accept(event);
    if (holding) {
      held.addLast(event);
    } else {
      offer(event);
    }
  }

  private void offer(Event event) {
    int copies = faults.apply(event.name()).map(f -> f == EventFault.REPEATED ? 2 : 0).orElse(1);
    for (int i = 0; i < copies; i++) {
      byId.values().forEach(s -> s.offer(event));
    }
  }

  /** Keeps events back, as a slow connection would, until {@link #release}. */
  public void hold() {
    holding = true;
  }

  /** Sends the events that were kept back, in their order. */
  public void release() {
    holding = false;
    while (!held.isEmpty()) {
      offer(held.removeFirst());
    }
  }

  /** Whether any bot has logged in and is there. */
  public boolean anyConnected() {
    return byId.values().stream().anyMatch(Session::isConnected);
  }

  /** Whether the guild's shard is there. */
  public boolean isConnected(@Nullable Long guildId) {
    return byId.values().stream().anyMatch(s -> s.isConnected() && s.interest().covers(guildId));
  }

  /** Cuts all connections as a failing gateway would; the bots may resume. */
  public void dropConnections() {
    for (Session session : List.copyOf(byId.values())) {
      session.outlet().ifPresent(CloseCode.UNKNOWN_ERROR::hangUp);
      session.disconnect();
    }
  }

  /** Asks the bots to connect anew and to resume (opcode 7). */
  public void askToReconnect() {
    byId.values().forEach(s -> s.outlet().ifPresent(o -> o.send(payload(OP_RECONNECT, false))));
  }

  /**
   * Tells the bots that their sessions are invalid (opcode 9).
   *
   * @param resumable whether they may try to resume; if not, the sessions are forgotten
   */
  public void invalidate(boolean resumable) {
    for (Session session : List.copyOf(byId.values())) {
      session.outlet().ifPresent(o -> o.send(payload(OP_INVALID_SESSION, resumable)));
      session.disconnect();
      if (!resumable) {
        forget(session.id());
      }
    }
  }

  private static String payload(int op, boolean data) {
    return Json.write(Json.object().put("op", op).put("d", data));
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
