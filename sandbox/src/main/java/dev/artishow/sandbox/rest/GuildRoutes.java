package dev.artishow.sandbox.rest;

import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.Guild;
import dev.artishow.sandbox.world.State;

/** Guilds, their members, roles and channels: to be read. */
final class GuildRoutes {
  private GuildRoutes() {}

  static void addTo(Routes routes) {
    routes.add("GET", "/guilds/{guild_id}", (r, s) -> Answer.ok(GuildJson.guild(guild(r, s))));
    routes.add("GET", "/guilds/{guild_id}/roles", GuildRoutes::roles);
    routes.add("GET", "/guilds/{guild_id}/channels", GuildRoutes::channels);
    routes.add("GET", "/guilds/{guild_id}/members/{user_id}", GuildRoutes::member);
  }

  private static Guild guild(Request request, State state) {
    return state
        .population()
        .findGuild(request.id("guild_id"))
        .orElseThrow(DiscordError::unknownGuild);
  }

  private static Answer roles(Request request, State state) {
    return Answer.ok(Json.array(guild(request, state).roles(), GuildJson::role));
  }

  private static Answer channels(Request request, State state) {
    return Answer.ok(
        Json.array(
            state.population().channelsOf(guild(request, state).id()),
            c -> GuildJson.channel(c, state)));
  }

  private static Answer member(Request request, State state) {
    return guild(request, state)
        .member(request.id("user_id"))
        .map(m -> Answer.ok(UserJson.member(m, state.population())))
        .orElseThrow(DiscordError::unknownMember);
  }
}
