package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.CommandJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Command;
import dev.artishow.sandbox.world.State;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Application commands, global and per guild. */
final class CommandRoutes {
  private static final String GLOBAL = "/applications/{application_id}/commands";
  private static final String IN_GUILD =
      "/applications/{application_id}/guilds/{guild_id}/commands";
  private static final String ONE = "/{command_id}";

  private CommandRoutes() {}

  static void addTo(Routes routes) {
    for (String scope : List.of(GLOBAL, IN_GUILD)) {
      routes.add("GET", scope, CommandRoutes::list);
      routes.add("PUT", scope, CommandRoutes::replaceAll);
      routes.add("POST", scope, CommandRoutes::upsert);
      routes.add("GET", scope + ONE, CommandRoutes::show);
      routes.add("PATCH", scope + ONE, CommandRoutes::update);
      routes.add("DELETE", scope + ONE, CommandRoutes::delete);
    }
  }

  private static Answer list(Request request, State state) {
    boolean localised = request.asks("with_localizations");
    return Answer.ok(
        Json.array(
            state.commands().in(scope(request, state)),
            c -> CommandJson.command(c, state.application().id(), localised)));
  }

  private static Answer replaceAll(Request request, State state) {
    Long guildId = scope(request, state);
    List<ObjectNode> definitions = CommandForm.readAll(request.json());
    return Answer.ok(
        Json.array(state.commands().replaceAll(guildId, definitions), c -> withAll(c, state)));
  }

  private static Answer upsert(Request request, State state) {
    Long guildId = scope(request, state);
    ObjectNode definition = CommandForm.checked(CommandForm.read(request.json()));
    int type = CommandForm.type(definition);
    String name = definition.path("name").asText();
    boolean known = state.commands().find(guildId, name, type).isPresent();
    if (!known) {
      List<ObjectNode> all = new ArrayList<>(List.of(definition));
      state.commands().in(guildId).forEach(c -> all.add(c.definition()));
      CommandForm.refuseTooMany(all);
    }
    ObjectNode json = withAll(state.commands().upsert(guildId, definition), state);
    return known ? Answer.ok(json) : Answer.created(json);
  }

  private static Answer show(Request request, State state) {
    return Answer.ok(withAll(command(request, state), state));
  }

  private static Answer update(Request request, State state) {
    Command old = command(request, state);
    ObjectNode merged = old.definition().deepCopy();
    merged.setAll(CommandForm.read(request.json()));
    return Answer.ok(withAll(state.commands().update(old, CommandForm.checked(merged)), state));
  }

  private static Answer delete(Request request, State state) {
    state.commands().remove(command(request, state).id());
    return Answer.nothing();
  }

  private static @Nullable Long scope(Request request, State state) {
    if (request.id("application_id") != state.application().id()) {
      throw DiscordError.unknownApplication();
    }
    if (!request.variables().containsKey("guild_id")) {
      return null;
    }
    return state
        .population()
        .findGuild(request.id("guild_id"))
        .orElseThrow(DiscordError::missingAccess)
        .id();
  }

  private static Command command(Request request, State state) {
    return state
        .commands()
        .find(scope(request, state), request.id("command_id"))
        .orElseThrow(DiscordError::unknownCommand);
  }

  private static ObjectNode withAll(Command command, State state) {
    return CommandJson.command(command, state.application().id(), true);
  }
}
