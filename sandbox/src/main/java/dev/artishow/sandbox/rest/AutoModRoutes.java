package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.AutoModRule;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.http.Answer;
import dev.artishow.sandbox.http.Request;
import dev.artishow.sandbox.http.Routes;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.ExpressionJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.util.List;

/** AutoMod's rules, which only those may read who manage the guild. */
final class AutoModRoutes {
  private static final String RULES = "/guilds/{guild_id}/auto-moderation/rules";
  private static final String RULE = RULES + "/{rule_id}";
  private static final int TRIGGER_KEYWORD = 1;
  private static final int MAX_KEYWORD_RULES = 6;
  private static final int MAX_KEYWORDS = 1000;
  private static final int MAX_PATTERNS = 10;

  private AutoModRoutes() {}

  static void addTo(Routes routes) {
    routes.add("GET", RULES, AutoModRoutes::list);
    routes.add("POST", RULES, AutoModRoutes::create);
    routes.add("GET", RULE, AutoModRoutes::show);
    routes.add("PATCH", RULE, AutoModRoutes::change);
    routes.add("DELETE", RULE, AutoModRoutes::delete);
  }

  private static Answer list(Request request, State state) {
    Guild guild = guild(request, state);
    return Answer.ok(Json.array(guild.rules(), r -> ExpressionJson.rule(r, guild.id())));
  }

  private static Answer create(Request request, State state) {
    Guild guild = guild(request, state);
    ObjectNode fields = fields(request);
    ObjectNode definition = Json.object().put("enabled", false);
    definition.putArray("exempt_roles");
    definition.putArray("exempt_channels");
    definition.putObject("trigger_metadata");
    definition.setAll(fields);
    if (definition.path("trigger_type").asInt() == TRIGGER_KEYWORD
        && definition.path("trigger_metadata") instanceof ObjectNode metadata) {
      for (String list : List.of("keyword_filter", "regex_patterns", "allow_list")) {
        metadata.putIfAbsent(list, Json.array());
      }
    }
    long botId = state.application().bot().id();
    AutoModRule rule = new AutoModRule(state.ids().next(), botId, definition);
    refuseTooMany(rule, guild);
    return Answer.ok(publish("AUTO_MODERATION_RULE_CREATE", guild.put(rule), guild, state));
  }

  private static Answer show(Request request, State state) {
    Guild guild = guild(request, state);
    return Answer.ok(ExpressionJson.rule(rule(request, guild), guild.id()));
  }

  private static Answer change(Request request, State state) {
    Guild guild = guild(request, state);
    AutoModRule old = rule(request, guild);
    ObjectNode merged = old.definition().deepCopy();
    merged.setAll(fields(request));
    AutoModRule changed = guild.put(new AutoModRule(old.id(), old.creatorId(), merged));
    return Answer.ok(publish("AUTO_MODERATION_RULE_UPDATE", changed, guild, state));
  }

  private static Answer delete(Request request, State state) {
    Guild guild = guild(request, state);
    AutoModRule rule = rule(request, guild);
    guild.removeRule(rule.id());
    publish("AUTO_MODERATION_RULE_DELETE", rule, guild, state);
    return Answer.nothing();
  }

  private static ObjectNode fields(Request request) {
    ObjectNode fields =
        request.json() instanceof ObjectNode object ? object.deepCopy() : Json.object();
    FormErrors errors = new FormErrors();
    var metadata = fields.path("trigger_metadata");
    int keywords = metadata.path("keyword_filter").size();
    errors.checkLength("trigger_metadata.keyword_filter", keywords, 0, MAX_KEYWORDS);
    int patterns = metadata.path("regex_patterns").size();
    errors.checkLength("trigger_metadata.regex_patterns", patterns, 0, MAX_PATTERNS);
    errors.throwIfAny();
    return fields;
  }

  private static void refuseTooMany(AutoModRule rule, Guild guild) {
    int limit = rule.trigger() == TRIGGER_KEYWORD ? MAX_KEYWORD_RULES : 1;
    long known = guild.rules().stream().filter(r -> r.trigger() == rule.trigger()).count();
    if (known >= limit) {
      FormErrors errors = new FormErrors();
      errors.add(
          "",
          "AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED",
          "Maximum number of rules of this trigger type reached: %d".formatted(limit));
      throw errors.refusal();
    }
  }

  private static Guild guild(Request request, State state) {
    Guild guild = Places.guild(request, state);
    Places.require(GuildPermission.MANAGE_GUILD, guild, state);
    return guild;
  }

  private static AutoModRule rule(Request request, Guild guild) {
    long id = request.id("rule_id");
    return guild.rules().stream()
        .filter(r -> r.id() == id)
        .findFirst()
        .orElseThrow(DiscordError::unknownRule);
  }

  private static ObjectNode publish(String event, AutoModRule rule, Guild guild, State state) {
    ObjectNode json = ExpressionJson.rule(rule, guild.id());
    state
        .events()
        .publish(
            new Event(event, guild.id(), Intents.AUTO_MODERATION_CONFIGURATION, json.deepCopy()));
    return json;
  }
}
