package dev.artishow.sandbox.draft;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Role;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.message.Mentions;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.State;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whom a message mentions: what its text names, of that what {@code allowed_mentions} allows, and
 * of that what the author may ping.
 *
 * @param authorId whose permissions count
 */
public record MentionRules(Channel channel, long authorId, State state) {
  private static final Pattern USER = Pattern.compile("<@!?(\\d{1,19})>");
  private static final Pattern ROLE = Pattern.compile("<@&(\\d{1,19})>");
  private static final Pattern EVERYONE = Pattern.compile("@(everyone|here)\\b");

  /**
   * Finds mentions.
   *
   * @param allowed {@code allowed_mentions}; if missing, all are
   */
  public Mentions find(String text, JsonNode allowed) {
    Set<Long> users = ids(USER, text);
    users.removeIf(
        id -> !allows(allowed, "users", id) || state.population().findUser(id).isEmpty());
    Set<Long> roles = ids(ROLE, text);
    roles.removeIf(id -> !allows(allowed, "roles", id) || role(id).filter(this::mayPing).isEmpty());
    boolean everyone =
        EVERYONE.matcher(text).find() && parses(allowed, "everyone") && mayPingEveryone();
    return new Mentions(users, roles, everyone);
  }

  /** The text of a message of whatever kind. */
  static String text(String content, ArrayNode components) {
    StringBuilder text = new StringBuilder(content);
    collect(components, text);
    return text.toString();
  }

  private static void collect(JsonNode node, StringBuilder text) {
    if (ComponentType.TEXT_DISPLAY.is(node)) {
      text.append('\n').append(node.path("content").asText());
    }
    node.forEach(child -> collect(child, text));
  }

  private static Set<Long> ids(Pattern pattern, String text) {
    Set<Long> ids = new HashSet<>();
    pattern.matcher(text).results().forEach(m -> ids.add(Long.parseUnsignedLong(m.group(1))));
    return ids;
  }

  private static boolean allows(JsonNode allowed, String kind, long id) {
    return parses(allowed, kind)
        || allowed
            .path(kind)
            .valueStream()
            .flatMap(n -> Json.readId(n).stream())
            .anyMatch(i -> i == id);
  }

  private static boolean parses(JsonNode allowed, String kind) {
    return !allowed.isObject()
        || allowed.path("parse").valueStream().anyMatch(n -> n.asText().equals(kind));
  }

  private Optional<Role> role(long id) {
    Long guildId = channel.guildId();
    return guildId == null
        ? Optional.empty()
        : Optional.of(state.population().guild(guildId)).flatMap((Guild g) -> g.role(id));
  }

  private boolean mayPing(Role role) {
    return role.mentionable() || mayPingEveryone();
  }

  private boolean mayPingEveryone() {
    return GuildPermission.MENTION_EVERYONE.isIn(
        state.population().permissionsIn(channel, authorId));
  }
}
