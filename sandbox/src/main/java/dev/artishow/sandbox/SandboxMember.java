package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.gateway.Intents;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.DiscordLocales;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Guild;
import dev.artishow.sandbox.world.GuildPermission;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.MessageBody;
import dev.artishow.sandbox.world.Role;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A person in a channel of a guild, or in direct messages with the bot. */
public final class SandboxMember {
  private final Stage stage;
  private final long userId;
  private final Optional<Long> guildId;
  private final long channelId;

  SandboxMember(Stage stage, long userId, Optional<Long> guildId, long channelId) {
    this.stage = stage;
    this.userId = userId;
    this.guildId = guildId;
    this.channelId = channelId;
  }

  public long id() {
    return userId;
  }

  public String name() {
    return stage.with(state -> user(state).name());
  }

  boolean is(long someUserId) {
    return userId == someUserId;
  }

  /** Sets the language of the member's Discord client. */
  public SandboxMember speaking(Locale locale) {
    String tag = DiscordLocales.tagOf(locale);
    stage.run(state -> state.population().put(user(state).speaking(tag)));
    return this;
  }

  /** Gives the member a role with these permissions. */
  public SandboxMember withPermissions(GuildPermission... permissions) {
    long mask = GuildPermission.maskOf(Set.of(permissions));
    long id = guildId.orElseThrow(() -> stage.failure("direct messages know no permissions"));
    stage.run(state -> grant(state.population().guild(id), mask, state));
    return this;
  }

  private void grant(Guild guild, long mask, State state) {
    User user = user(state);
    Role role = state.population().grant(guild, user, "Role of " + user.name(), mask);
    ObjectNode created = Json.object();
    created.set("guild_id", Json.id(guild.id()));
    created.set("role", GuildJson.role(role));
    publish("GUILD_ROLE_CREATE", Intents.GUILDS, created, state);
    ObjectNode member = UserJson.member(guild.member(userId).orElseThrow(), state.population());
    member.set("guild_id", Json.id(guild.id()));
    publish("GUILD_MEMBER_UPDATE", Intents.GUILD_MEMBERS, member, state);
  }

  /** The same person in another channel of the guild. */
  public SandboxMember in(SandboxChannel channel) {
    return new SandboxMember(stage, userId, guildId, channel.id());
  }

  /** The same person in direct messages with the bot. */
  public SandboxMember inPrivate() {
    long direct = stage.with(state -> state.population().direct(userId).id());
    return new SandboxMember(stage, userId, Optional.empty(), direct);
  }

  /** The direct messages between this person and the bot. */
  public SandboxChannel directMessages() {
    return new SandboxChannel(stage, stage.with(s -> s.population().direct(userId).id()));
  }

  /**
   * Types a slash command without options.
   *
   * @param command such as {@code /imagine}, or {@code /model use} with a subcommand; in the
   *     member's language or in the default one
   * @throws AssertionError if Discord's client would not let it pass
   */
  public Reply types(String command) {
    return types(command, Map.of());
  }

  /**
   * Types a slash command.
   *
   * @param first the value of its first option
   * @throws AssertionError if Discord's client would not let it pass
   */
  public Reply types(String command, String first) {
    TypedCommand found = find(command);
    return types(found, Map.of(found.firstOption(), first));
  }

  /**
   * Types a slash command.
   *
   * @param options by name, in the member's language or in the default one; values are strings,
   *     numbers, booleans, {@link SandboxMember}, {@link SandboxChannel} or {@link SentFile}
   * @throws AssertionError if Discord's client would not let it pass
   */
  public Reply types(String command, Map<String, ?> options) {
    return types(find(command), options);
  }

  private Reply types(TypedCommand command, Map<String, ?> options) {
    ObjectNode data = stage.with(state -> command.fill(options, Optional.empty(), resolved(state)));
    String line = "%s  types %s".formatted(name(), command.shown(options));
    return stage.act(Interaction.Kind.COMMAND, origin(channelId, null), line, data);
  }

  /**
   * Begins to type the value of an option, and waits for what the bot suggests.
   *
   * @param option whose value is being typed
   * @param typed so far
   * @throws AssertionError if the option suggests nothing
   */
  public List<SeenChoice> completes(String command, String option, String typed) {
    TypedCommand found = find(command);
    ObjectNode data =
        stage.with(
            state -> found.fill(Map.of(option, typed), Optional.of(option), resolved(state)));
    String line = "%s  is typing %s".formatted(name(), found.shown(Map.of(option, typed)));
    return stage
        .act(Interaction.Kind.AUTOCOMPLETE, origin(channelId, null), line, data)
        .expectsChoices();
  }

  /** Posts a message of one's own. */
  public SeenMessage says(String text) {
    return stage.with(
        state -> {
          state.transcript().add("%s  says %s".formatted(user(state).name(), text));
          MessageBody body = new MessageBody(text, Json.array(), Json.array(), List.of(), 0);
          return SeenMessage.of(
              stage, stage.mailroom().post(channelId, userId, body, null, null, state), state);
        });
  }

  /** Names of the slash commands offered, with a slash, in the member's language. */
  public List<String> commands() {
    return stage.with(
        state ->
            CommandMenu.of(userId, guildId, state).commands().stream()
                .map(c -> "/" + c.nameIn(user(state).locale()))
                .toList());
  }

  /** The description of a command, in the member's language. */
  public String readsDescriptionOf(String command) {
    return find(command).description();
  }

  /** Where an act of this member happens. */
  Interaction.Origin origin(long inChannel, @Nullable Long messageId) {
    return new Interaction.Origin(userId, guildId.orElse(null), inChannel, messageId);
  }

  private TypedCommand find(String text) {
    return stage.expect(
        "a command %s that %s may use".formatted(text, name()),
        state -> CommandMenu.of(userId, guildId, state).find(text, stage));
  }

  private Resolved resolved(State state) {
    return new Resolved(state, stage.messages(), channelId);
  }

  private User user(State state) {
    return state.population().user(userId);
  }

  private void publish(String event, int intents, ObjectNode data, State state) {
    state.events().publish(new Event(event, guildId.orElse(null), intents, data));
  }
}
