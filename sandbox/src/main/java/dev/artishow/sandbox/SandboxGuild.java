package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.AutoModRule;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.ChannelType;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.guild.Role;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.seat.Place;
import dev.artishow.sandbox.seat.Seat;
import dev.artishow.sandbox.wire.ChannelNews;
import dev.artishow.sandbox.wire.ExpressionJson;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A guild, as tests see it. */
public final class SandboxGuild {
  private final Conversation conversation;
  private final long id;

  SandboxGuild(Conversation conversation, long id) {
    this.conversation = conversation;
    this.id = id;
  }

  public long id() {
    return id;
  }

  /** The member of that name, who joins if not there yet; one name is one person in all guilds. */
  public SandboxMember member(String name) {
    return conversation.with(
        state -> {
          User user = state.population().person(name);
          Guild guild = state.population().guild(id);
          boolean known = guild.member(user.id()).isPresent();
          Membership membership = state.population().join(guild, user);
          if (!known) {
            ObjectNode json = UserJson.member(membership, state.population());
            publish("GUILD_MEMBER_ADD", Intents.GUILD_MEMBERS, json, state);
          }
          Place place = new Place(user.id(), Optional.of(id), first(state).id());
          return new SandboxMember(conversation, new Seat(conversation, place));
        });
  }

  /** The member leaves, or is thrown out. */
  public void loses(SandboxMember member) {
    conversation.run(
        state -> {
          state.population().guild(id).remove(member.id());
          ObjectNode json = Json.object();
          json.set("user", UserJson.user(state.population().user(member.id())));
          publish("GUILD_MEMBER_REMOVE", Intents.GUILD_MEMBERS, json, state);
        });
  }

  /** Throws the bot out; its commands go with it. */
  public void kicksBot() {
    conversation.run(
        state -> {
          Guild guild = state.population().guild(id);
          guild.remove(state.application().bot().id());
          guild.setInstalled(false);
          ChannelNews.left(guild, state);
        });
  }

  /** Invites the bot, with a role of its own that has these permissions. */
  public void invitesBot(GuildPermission... permissions) {
    conversation.run(
        state -> {
          Guild guild = state.population().guild(id);
          state.population().invite(guild, Set.of(permissions));
          ChannelNews.joined(guild, state);
        });
  }

  /** Gives the bot permissions beyond those of its invitation. */
  public SandboxGuild grantsBot(GuildPermission... permissions) {
    conversation.run(
        state -> {
          User bot = state.application().bot();
          Guild guild = state.population().guild(id);
          long mask = GuildPermission.maskOf(Set.of(permissions));
          Role role = state.population().grant(guild, bot, "More for " + bot.name(), mask);
          published(role, state);
          ObjectNode member =
              UserJson.member(guild.member(bot.id()).orElseThrow(), state.population());
          // a bot hears of its own changes without the intent for members
          publish("GUILD_MEMBER_UPDATE", 0, member, state);
        });
    return this;
  }

  /** Its owner sets a rule of AutoMod that blocks messages with these words, or changes it. */
  public SandboxGuild autoMod(String name, String... keywords) {
    conversation.run(
        state -> {
          Guild guild = state.population().guild(id);
          Optional<AutoModRule> old =
              guild.rules().stream()
                  .filter(rule -> rule.definition().path("name").asText().equals(name))
                  .findFirst();
          long ruleId = old.map(AutoModRule::id).orElseGet(state.ids()::next);
          AutoModRule rule =
              guild.put(new AutoModRule(ruleId, guild.ownerId(), blocking(name, keywords)));
          publish(
              "AUTO_MODERATION_RULE_" + (old.isPresent() ? "UPDATE" : "CREATE"),
              Intents.AUTO_MODERATION_CONFIGURATION,
              ExpressionJson.rule(rule, id),
              state);
        });
    return this;
  }

  private static ObjectNode blocking(String name, String... keywords) {
    ObjectNode rule = Json.object().put("name", name).put("enabled", true);
    rule.put("event_type", 1).put("trigger_type", 1);
    rule.putArray("actions").addObject().put("type", 1).putObject("metadata");
    rule.putArray("exempt_roles");
    rule.putArray("exempt_channels");
    ObjectNode trigger = rule.putObject("trigger_metadata");
    ArrayNode filter = trigger.putArray("keyword_filter");
    Arrays.stream(keywords).forEach(filter::add);
    trigger.putArray("regex_patterns");
    trigger.putArray("allow_list");
    return rule;
  }

  /** Uses up all places for emoji and stickers. */
  public SandboxGuild fillsExpressions() {
    conversation.run(
        state ->
            state
                .population()
                .guild(id)
                .expressions()
                .fill(state.ids(), state.population().guild(id).ownerId()));
    return this;
  }

  /** The role of that name; a new one has no permissions and may be pinged by everyone. */
  public SandboxRole role(String name, GuildPermission... permissions) {
    return conversation.with(
        state -> {
          Guild guild = state.population().guild(id);
          Role role =
              guild.roles().stream()
                  .filter(r -> r.name().equals(name))
                  .findFirst()
                  .orElseGet(() -> found(name, Set.of(permissions), guild, state));
          return new SandboxRole(role.id(), role.name());
        });
  }

  private Role found(String name, Set<GuildPermission> permissions, Guild guild, State state) {
    Role fresh =
        state.population().addRole(guild, name, GuildPermission.maskOf(permissions), false);
    Role mentionable =
        guild.put(new Role(fresh.id(), name, fresh.permissions(), fresh.position(), false, true));
    published(mentionable, state);
    return mentionable;
  }

  private void published(Role role, State state) {
    ObjectNode created = Json.object();
    created.set("role", GuildJson.role(role));
    publish("GUILD_ROLE_CREATE", Intents.GUILDS, created, state);
  }

  /** The role that everyone wears. */
  public SandboxRole everyone() {
    return new SandboxRole(id, "@everyone");
  }

  /** The first text channel. */
  public SandboxChannel channel() {
    return conversation.with(state -> new SandboxChannel(conversation, first(state).id()));
  }

  /** The text channel of that name, opened if there is none. */
  public SandboxChannel channel(String name) {
    return channel(ChannelType.TEXT, name);
  }

  /** The forum of that name, opened if there is none. */
  public SandboxChannel forum(String name) {
    return channel(ChannelType.FORUM, name);
  }

  private SandboxChannel channel(ChannelType type, String name) {
    return conversation.with(
        state ->
            state.channels().of(id).stream()
                .filter(c -> c.type() == type && c.name().equals(name))
                .findFirst()
                .map(c -> new SandboxChannel(conversation, c.id()))
                .orElseGet(() -> open(type, name, state)));
  }

  private SandboxChannel open(ChannelType type, String name, State state) {
    Channel channel = state.channels().open(state.population().guild(id), type, name);
    ChannelNews.opened(channel, state);
    return new SandboxChannel(conversation, channel.id());
  }

  /** Names of the commands registered for this guild alone. */
  public List<String> commands() {
    return conversation.with(state -> state.commands().in(id).stream().map(c -> c.name()).toList());
  }

  private Channel first(State state) {
    return state.channels().of(id).stream()
        .filter(c -> c.type().holdsMessages())
        .findFirst()
        .orElseThrow(() -> conversation.failure("the guild has no text channel left"));
  }

  private void publish(String event, int intents, ObjectNode data, State state) {
    data.set("guild_id", Json.id(id));
    state.events().publish(new Event(event, id, intents, data));
  }
}
