package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.ChannelNews;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Guilds, their roles and members. */
final class GuildRoutes {
  private static final String GUILD = "/guilds/{guild_id}";
  private static final String MEMBER = GUILD + "/members/{user_id}";
  private static final Duration LONGEST_TIMEOUT = Duration.ofDays(28);
  private static final int LARGEST_PAGE = 1000;

  private GuildRoutes() {}

  static void addTo(Routes routes) {
    routes.add("GET", GUILD, (r, s) -> Answer.ok(GuildJson.guild(Places.guild(r, s), s)));
    routes.add("GET", GUILD + "/roles", GuildRoutes::roles);
    routes.add("GET", GUILD + "/members", GuildRoutes::members);
    routes.add("GET", MEMBER, GuildRoutes::showMember);
    routes.add("PATCH", MEMBER, GuildRoutes::changeMember);
    routes.add("DELETE", MEMBER, GuildRoutes::kick);
    routes.add("DELETE", "/users/@me/guilds/{guild_id}", GuildRoutes::leave);
  }

  private static Answer roles(Request request, State state) {
    return Answer.ok(Json.array(Places.guild(request, state).roles(), GuildJson::role));
  }

  private static Answer members(Request request, State state) {
    long after = request.queryNumber("after").orElse(0L);
    long limit = request.queryNumber("limit").orElse(1L);
    List<Membership> page =
        Places.guild(request, state).members().stream()
            .filter(m -> m.userId() > after)
            .sorted(Comparator.comparingLong(Membership::userId))
            .limit(Math.min(limit, LARGEST_PAGE))
            .toList();
    return Answer.ok(Json.array(page, m -> UserJson.member(m, state.population())));
  }

  private static Answer showMember(Request request, State state) {
    return Answer.ok(UserJson.member(member(request, state), state.population()));
  }

  /** A time-out; nicknames and voice are not the sandbox's business. */
  private static Answer changeMember(Request request, State state) {
    Guild guild = Places.guild(request, state);
    Membership changed = member(request, state);
    JsonNode until = request.json().path("communication_disabled_until");
    if (!until.isMissingNode()) {
      Places.require(GuildPermission.MODERATE_MEMBERS, guild, state);
      requireNotMightier(changed, guild, state);
      changed = changed.timedOut(instant(until, state));
      guild.put(changed);
      ObjectNode event = UserJson.member(changed, state.population());
      publish("GUILD_MEMBER_UPDATE", event, guild, state);
    }
    return Answer.ok(UserJson.member(changed, state.population()));
  }

  private static @Nullable Instant instant(JsonNode until, State state) {
    if (until.isNull()) {
      return null;
    }
    FormErrors errors = new FormErrors();
    try {
      Instant instant = OffsetDateTime.parse(until.asText()).toInstant();
      if (instant.isAfter(state.now().plus(LONGEST_TIMEOUT))) {
        errors.add(
            "communication_disabled_until",
            "MEMBER_TIMEOUT_TOO_LONG",
            "A time-out lasts 28 days at most.");
      }
      errors.throwIfAny();
      return instant;
    } catch (DateTimeParseException e) {
      errors.add(
          "communication_disabled_until", "DATETIME_PARSE", "Not a time as ISO 8601 has it.");
      throw errors.refusal();
    }
  }

  /** Discord protects owners and administrators. */
  private static void requireNotMightier(Membership member, Guild guild, State state) {
    boolean own = member.userId() == state.application().bot().id();
    if (own || GuildPermission.ADMINISTRATOR.isIn(guild.permissionsOf(member.userId()))) {
      throw DiscordError.missingPermissions();
    }
  }

  private static Answer kick(Request request, State state) {
    Guild guild = Places.guild(request, state);
    Places.require(GuildPermission.KICK_MEMBERS, guild, state);
    Membership member = member(request, state);
    requireNotMightier(member, guild, state);
    guild.remove(member.userId());
    ObjectNode event = Json.object();
    event.set("user", UserJson.user(state.population().user(member.userId())));
    publish("GUILD_MEMBER_REMOVE", event, guild, state);
    return Answer.nothing();
  }

  private static Answer leave(Request request, State state) {
    Guild guild = Places.guild(request, state);
    guild.remove(state.application().bot().id());
    guild.setInstalled(false);
    ChannelNews.left(guild, state);
    return Answer.nothing();
  }

  private static Membership member(Request request, State state) {
    return Places.guild(request, state)
        .member(request.id("user_id"))
        .orElseThrow(DiscordError::unknownMember);
  }

  private static void publish(String event, ObjectNode data, Guild guild, State state) {
    data.set("guild_id", Json.id(guild.id()));
    state.events().publish(new Event(event, guild.id(), Intents.GUILD_MEMBERS, data));
  }
}
