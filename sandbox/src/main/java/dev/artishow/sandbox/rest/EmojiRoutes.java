package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Emoji;
import dev.artishow.sandbox.guild.Expressions;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.wire.ExpressionJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.util.List;

/** Emoji of guilds and of the application. */
final class EmojiRoutes {
  private static final String IN_GUILD = "/guilds/{guild_id}/emojis";
  private static final String OF_APPLICATION = "/applications/{application_id}/emojis";
  private static final String ONE = "/{emoji_id}";

  private EmojiRoutes() {}

  static void addTo(Routes routes) {
    for (String scope : List.of(IN_GUILD, OF_APPLICATION)) {
      routes.add("GET", scope, EmojiRoutes::list);
      routes.add("POST", scope, EmojiRoutes::create);
      routes.add("GET", scope + ONE, EmojiRoutes::show);
      routes.add("DELETE", scope + ONE, EmojiRoutes::delete);
    }
  }

  private static Answer list(Request request, State state) {
    var emojis = Json.array(scope(request, state).emojis(), e -> ExpressionJson.emoji(e, state));
    return isGuilds(request) ? Answer.ok(emojis) : Answer.ok(Json.object().set("items", emojis));
  }

  private static Answer create(Request request, State state) {
    Expressions scope = scope(request, state);
    if (isGuilds(request)) {
      Places.require(GuildPermission.CREATE_GUILD_EXPRESSIONS, Places.guild(request, state), state);
    }
    EmojiForm form = EmojiForm.read(request.json());
    long botId = state.application().bot().id();
    Emoji emoji = new Emoji(state.ids().next(), form.name(), botId, form.animated());
    if (!scope.hasRoomFor(emoji)) {
      throw DiscordError.tooManyEmoji(scope.emojiSlots());
    }
    state.files().put(emoji.id(), form.picture());
    scope.put(emoji);
    publish(request, state);
    return Answer.created(ExpressionJson.emoji(emoji, state));
  }

  private static Answer show(Request request, State state) {
    return Answer.ok(ExpressionJson.emoji(emoji(request, state), state));
  }

  /** Whoever made an emoji may take it away; others' take a permission of its own. */
  private static Answer delete(Request request, State state) {
    Emoji emoji = emoji(request, state);
    if (isGuilds(request)) {
      boolean own = emoji.creatorId() == state.application().bot().id();
      Places.require(
          own ? GuildPermission.CREATE_GUILD_EXPRESSIONS : GuildPermission.MANAGE_GUILD_EXPRESSIONS,
          Places.guild(request, state),
          state);
    }
    scope(request, state).remove(emoji.id());
    publish(request, state);
    return Answer.nothing();
  }

  private static Emoji emoji(Request request, State state) {
    return scope(request, state)
        .emoji(request.id("emoji_id"))
        .orElseThrow(DiscordError::unknownEmoji);
  }

  private static Expressions scope(Request request, State state) {
    if (isGuilds(request)) {
      return Places.guild(request, state).expressions();
    }
    if (request.id("application_id") != state.application().id()) {
      throw DiscordError.unknownApplication();
    }
    return state.emojis();
  }

  private static boolean isGuilds(Request request) {
    return request.variables().containsKey("guild_id");
  }

  private static void publish(Request request, State state) {
    if (!isGuilds(request)) {
      return;
    }
    Guild guild = Places.guild(request, state);
    ObjectNode json = Json.object();
    json.set("guild_id", Json.id(guild.id()));
    json.set(
        "emojis", Json.array(guild.expressions().emojis(), e -> ExpressionJson.emoji(e, state)));
    state
        .events()
        .publish(new Event("GUILD_EMOJIS_UPDATE", guild.id(), Intents.GUILD_EXPRESSIONS, json));
  }
}
