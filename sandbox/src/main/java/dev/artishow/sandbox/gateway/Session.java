package dev.artishow.sandbox.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A bot's session: what it asked for, and what was sent, so that it can be resumed. Guarded by the
 * world's lock.
 */
final class Session {
  private static final int OP_DISPATCH = 0;
  private static final int REMEMBERED = 1000;

  /** Which share of the guilds a session serves, and which kinds of events. */
  record Interest(int intents, int shard, int shards) {
    boolean covers(@Nullable Long guildId) {
      return guildId == null ? shard == 0 : (guildId >>> 22) % shards == shard;
    }

    boolean has(int intent) {
      return (intents & intent) != 0;
    }
  }

  private record Sent(long sequence, String json) {}

  private final String id;
  private final Interest interest;
  private final long botId;
  private final Deque<Sent> sent = new ArrayDeque<>();
  private @Nullable Outlet outlet;
  private long sequence;

  Session(String id, Interest interest, long botId, Outlet outlet) {
    this.id = id;
    this.interest = interest;
    this.botId = botId;
    this.outlet = outlet;
  }

  String id() {
    return id;
  }

  Interest interest() {
    return interest;
  }

  boolean isConnected() {
    return outlet != null;
  }

  Optional<Outlet> outlet() {
    return Optional.ofNullable(outlet);
  }

  void disconnect() {
    outlet = null;
  }

  /** Sends again what came after {@code lastSeen}, then carries on over {@code fresh}. */
  void resume(Outlet fresh, long lastSeen) {
    outlet = fresh;
    sent.stream().filter(s -> s.sequence() > lastSeen).forEach(s -> fresh.send(s.json()));
    dispatch("RESUMED", Json.object());
  }

  void offer(Event event) {
    boolean wanted = event.intents() == 0 || interest.has(event.intents());
    if (wanted && interest.covers(event.guildId())) {
      dispatch(event.name(), readable(event));
    }
  }

  void dispatch(String name, ObjectNode data) {
    sequence++;
    ObjectNode payload = Json.object().put("op", OP_DISPATCH).put("t", name).put("s", sequence);
    payload.set("d", data);
    String json = Json.write(payload);
    sent.addLast(new Sent(sequence, json));
    if (sent.size() > REMEMBERED) {
      sent.removeFirst();
    }
    if (outlet != null) {
      outlet.send(json);
    }
  }

  /** Without the intent for it, others' messages in guilds come without what they say. */
  private ObjectNode readable(Event event) {
    ObjectNode data = event.data();
    boolean others = !data.path("author").path("id").asText().equals(Long.toString(botId));
    boolean veiled = event.name().equals("MESSAGE_CREATE") && event.guildId() != null && others;
    if (!veiled || interest.has(Intents.MESSAGE_CONTENT)) {
      return data;
    }
    ObjectNode blank = data.deepCopy().put("content", "");
    blank.putArray("embeds");
    blank.putArray("attachments");
    blank.putArray("components");
    return blank;
  }
}
