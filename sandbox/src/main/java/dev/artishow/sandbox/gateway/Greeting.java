package dev.artishow.sandbox.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Optional;

/**
 * Lets bots in: checks who they are and what they ask for, then tells them of their guilds.
 *
 * @param url where the gateway is
 * @param privilegedIntents whether the application may use the intents that need a switch
 */
record Greeting(String url, boolean privilegedIntents) {

  static boolean knowsToken(JsonNode data, State state) {
    String token = data.path("token").asText();
    return token.equals(state.application().token())
        || token.equals("Bot " + state.application().token());
  }

  /** Why the bot is turned away, if it is. */
  Optional<CloseCode> refusal(JsonNode identify, State state, boolean already) {
    int shards = identify.path("shard").path(1).asInt(1);
    int shard = identify.path("shard").path(0).asInt(0);
    boolean privileged = (identify.path("intents").asInt() & Intents.PRIVILEGED) != 0;
    if (already) {
      return Optional.of(CloseCode.ALREADY_AUTHENTICATED);
    }
    if (!knowsToken(identify, state)) {
      return Optional.of(CloseCode.AUTHENTICATION_FAILED);
    }
    if (shard < 0 || shard >= shards) {
      return Optional.of(CloseCode.INVALID_SHARD);
    }
    return privileged && !privilegedIntents
        ? Optional.of(CloseCode.DISALLOWED_INTENTS)
        : Optional.empty();
  }

  void welcome(Session session, State state) {
    List<Guild> guilds =
        state.population().guilds().stream()
            .filter(g -> session.interest().covers(g.id()) && state.population().isBotIn(g.id()))
            .toList();
    session.dispatch("READY", ready(session, guilds, state));
    boolean everyone = session.interest().has(Intents.GUILD_MEMBERS);
    for (Guild guild : guilds) {
      session.dispatch("GUILD_CREATE", GuildJson.created(guild, state, everyone));
    }
  }

  private ObjectNode ready(Session session, List<Guild> guilds, State state) {
    ObjectNode ready = Json.object().put("v", 10);
    ready.set("user", UserJson.self(state.application().bot()));
    ready.set("guilds", Json.array(guilds, Greeting::unavailable));
    ready.putArray("private_channels");
    ready.put("session_id", session.id()).put("resume_gateway_url", url);
    ready.putArray("shard").add(session.interest().shard()).add(session.interest().shards());
    ready.putObject("application").put("flags", 0).set("id", Json.id(state.application().id()));
    return ready;
  }

  private static ObjectNode unavailable(Guild guild) {
    ObjectNode json = Json.object().put("unavailable", true);
    json.set("id", Json.id(guild.id()));
    return json;
  }
}
