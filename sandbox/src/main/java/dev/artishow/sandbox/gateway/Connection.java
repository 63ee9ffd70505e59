package dev.artishow.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.World;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One WebSocket connection of a bot, and what the bot says over it. */
final class Connection {
  private static final int OP_HEARTBEAT = 1;
  private static final int OP_IDENTIFY = 2;
  private static final int OP_PRESENCE = 3;
  private static final int OP_VOICE = 4;
  private static final int OP_RESUME = 6;
  private static final int OP_MEMBERS = 8;
  private static final int OP_INVALID_SESSION = 9;
  private static final int OP_HELLO = 10;
  private static final int OP_HEARTBEAT_ACK = 11;
  private static final int HEARTBEAT_MILLIS = 41_250;
  private static final int CLOSED_NORMALLY = 1000;
  private static final int GOING_AWAY = 1001;

  private final World world;
  private final Sessions sessions;
  private final Greeting greeting;
  private final Outlet outlet;
  private @Nullable Session session;

  Connection(World world, Sessions sessions, Greeting greeting, Outlet outlet) {
    this.world = world;
    this.sessions = sessions;
    this.greeting = greeting;
    this.outlet = outlet;
  }

  void opened() {
    send(OP_HELLO, Json.object().put("heartbeat_interval", HEARTBEAT_MILLIS));
  }

  void said(String text) {
    JsonNode payload;
    try {
      payload = Json.read(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      CloseCode.DECODE_ERROR.hangUp(outlet);
      return;
    }
    world.run(state -> handle(payload.path("op").asInt(-1), payload.path("d"), state));
  }

  /** A bot that hangs up of its own will ends its session; any other end leaves it resumable. */
  void closed(int code) {
    world.run(
        state -> {
          Session ended = session;
          if (ended == null || ended.outlet().filter(o -> o == outlet).isEmpty()) {
            return;
          }
          ended.disconnect();
          if (code == CLOSED_NORMALLY || code == GOING_AWAY) {
            sessions.forget(ended.id());
          }
          state.transcript().add("bot  leaves the gateway (%d)".formatted(code));
        });
  }

  private void handle(int op, JsonNode data, State state) {
    switch (op) {
      case OP_HEARTBEAT -> send(OP_HEARTBEAT_ACK, null);
      case OP_IDENTIFY -> identify(data, state);
      case OP_RESUME -> resume(data, state);
      case OP_PRESENCE, OP_VOICE -> requireSession();
      case OP_MEMBERS -> requireSession().ifPresent(s -> sendMembers(s, data, state));
      default -> CloseCode.UNKNOWN_OPCODE.hangUp(outlet);
    }
  }

  private Optional<Session> requireSession() {
    if (session == null) {
      CloseCode.NOT_AUTHENTICATED.hangUp(outlet);
    }
    return Optional.ofNullable(session);
  }

  /** A session that was declared invalid is over, though the connection is not. */
  private boolean isLoggedIn() {
    return session != null && session.outlet().filter(o -> o == outlet).isPresent();
  }

  private void identify(JsonNode data, State state) {
    Optional<CloseCode> refusal = greeting.refusal(data, state, isLoggedIn());
    if (refusal.isPresent()) {
      refusal.get().hangUp(outlet);
      return;
    }
    JsonNode shard = data.path("shard");
    Session.Interest interest =
        new Session.Interest(
            data.path("intents").asInt(), shard.path(0).asInt(0), shard.path(1).asInt(1));
    String id = "sandbox-session-" + state.ids().next();
    Session fresh = new Session(id, interest, state.application().bot().id(), outlet);
    session = fresh;
    state.transcript().add("bot  logs in to the gateway");
    greeting.welcome(fresh, state);
    sessions.add(fresh);
  }

  private void resume(JsonNode data, State state) {
    Optional<Session> known = sessions.find(data.path("session_id").asText());
    if (known.isEmpty() || !Greeting.knowsToken(data, state)) {
      ObjectNode invalid = Json.object().put("op", OP_INVALID_SESSION).put("d", false);
      outlet.send(Json.write(invalid));
      return;
    }
    session = known.get();
    state.transcript().add("bot  resumes its gateway session");
    known.get().resume(outlet, data.path("seq").asLong());
  }

  private static void sendMembers(Session session, JsonNode request, State state) {
    Json.readId(request.path("guild_id"))
        .flatMap(state.population()::findGuild)
        .map(guild -> MemberChunk.of(guild, request, state))
        .ifPresent(chunk -> session.dispatch("GUILD_MEMBERS_CHUNK", chunk));
  }

  private void send(int op, @Nullable ObjectNode data) {
    ObjectNode payload = Json.object().put("op", op);
    payload.set("d", data);
    outlet.send(Json.write(payload));
  }
}
