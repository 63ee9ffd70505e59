package dev.artishow.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.State;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The answer to a request for a guild's members: all of them, or those named by id. */
final class MemberChunk {
  private MemberChunk() {}

  static ObjectNode of(Guild guild, JsonNode request, State state) {
    Set<Long> wanted = wanted(request.path("user_ids"));
    List<Membership> members =
        guild.members().stream()
            .filter(m -> wanted.isEmpty() || wanted.contains(m.userId()))
            .toList();
    ObjectNode chunk = Json.object();
    chunk.set("guild_id", Json.id(guild.id()));
    chunk.set("members", Json.array(members, m -> UserJson.member(m, state.population())));
    chunk.put("chunk_index", 0).put("chunk_count", 1);
    chunk.set("nonce", request.get("nonce"));
    return chunk;
  }

  private static Set<Long> wanted(JsonNode ids) {
    Set<Long> wanted = new HashSet<>();
    if (ids.isArray()) {
      ids.forEach(id -> Json.readId(id).ifPresent(wanted::add));
    } else {
      Json.readId(ids).ifPresent(wanted::add);
    }
    return wanted;
  }
}
