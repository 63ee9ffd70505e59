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
import dev.artishow.sandbox.world.Message;
import dev.artishow.sandbox.world.MessageBody;
import dev.artishow.sandbox.world.Role;
import dev.artishow.sandbox.world.State;
import dev.artishow.sandbox.world.User;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A person in a channel of a guild, or in direct messages with the bot. */
public final class SandboxMember {
  private final Stage stage;
  private final Seat seat;
  private final ChatBar chatBar;

  SandboxMember(Stage stage, Seat seat) {
    this.stage = stage;
    this.seat = seat;
    this.chatBar = new ChatBar(stage, seat);
  }

  public long id() {
    return seat.userId();
  }

  public String name() {
    return stage.with(state -> user(state).name());
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
    long guildId =
        seat.guildId().orElseThrow(() -> stage.failure("direct messages know no permissions"));
    stage.run(state -> grant(state.population().guild(guildId), mask, state));
    return this;
  }

  private void grant(Guild guild, long mask, State state) {
    User user = user(state);
    Role role = state.population().grant(guild, user, "Role of " + user.name(), mask);
    ObjectNode created = Json.object();
    created.set("role", GuildJson.role(role));
    publish("GUILD_ROLE_CREATE", Intents.GUILDS, created, guild, state);
    ObjectNode member = UserJson.member(guild.member(id()).orElseThrow(), state.population());
    publish("GUILD_MEMBER_UPDATE", Intents.GUILD_MEMBERS, member, guild, state);
  }

  private static void publish(
      String event, int intents, ObjectNode data, Guild guild, State state) {
    data.set("guild_id", Json.id(guild.id()));
    state.events().publish(new Event(event, guild.id(), intents, data));
  }

  /** The same person in another channel of the guild. */
  public SandboxMember in(SandboxChannel channel) {
    return new SandboxMember(stage, new Seat(id(), seat.guildId(), channel.id()));
  }

  /** The same person in direct messages with the bot. */
  public SandboxMember inPrivate() {
    return new SandboxMember(stage, new Seat(id(), Optional.empty(), directMessages().id()));
  }

  /** The direct messages between this person and the bot. */
  public SandboxChannel directMessages() {
    return new SandboxChannel(stage, stage.with(s -> s.population().direct(id()).id()));
  }

  /** Takes no direct messages from now on. */
  public SandboxMember closesDirectMessages() {
    stage.run(state -> state.population().closeDirect(id()));
    return this;
  }

  /**
   * Types a slash command without options.
   *
   * @param command such as {@code /imagine}, or {@code /model use} with a subcommand; in the
   *     member's language or in the default one
   * @throws UnmetExpectation if Discord's client would not let it pass
   */
  public Reply types(String command) {
    return types(command, Map.of());
  }

  /**
   * Types a slash command.
   *
   * @param first the value of its first option
   * @throws UnmetExpectation if Discord's client would not let it pass
   */
  public Reply types(String command, String first) {
    return chatBar.send(command, first);
  }

  /**
   * Types a slash command.
   *
   * @param options by name, in the member's language or in the default one; values are strings,
   *     numbers, booleans, {@link SandboxMember}, {@link SandboxChannel} or {@link SentFile}
   * @throws UnmetExpectation if Discord's client would not let it pass
   */
  public Reply types(String command, Map<String, ?> options) {
    return chatBar.send(chatBar.find(command), options);
  }

  /**
   * Types a whole line as into the chat bar: {@code /imagine a red apple seed: 7}.
   *
   * @throws UnmetExpectation if Discord's client would not let it pass
   */
  public Reply typesLine(String line) {
    return chatBar.sendLine(line);
  }

  /**
   * Begins to type the value of an option, and waits for what the bot suggests.
   *
   * @param option whose value is being typed
   * @param typed so far
   * @throws UnmetExpectation if the option suggests nothing
   */
  public List<SeenChoice> completes(String command, String option, String typed) {
    return chatBar.complete(command, option, typed);
  }

  /** Posts a message of one's own. */
  public SeenMessage says(String text) {
    return stage.with(
        state -> {
          state.transcript().add("%s  says %s".formatted(user(state).name(), text));
          MessageBody body = new MessageBody(text, Json.array(), Json.array(), List.of(), 0);
          Message message = stage.mailroom().post(seat.channelId(), id(), body, null, null, state);
          return SeenMessage.of(stage, message, state);
        });
  }

  /** What this member sees in the channel, oldest first, with what is ephemeral to them. */
  public List<SeenMessage> sees() {
    return stage.with(
        state ->
            state.messages().in(seat.channelId()).stream()
                .filter(m -> sees(m, state))
                .map(m -> SeenMessage.of(stage, m, state))
                .toList());
  }

  boolean sees(Message message, State state) {
    return !message.isEphemeral()
        || Optional.ofNullable(message.interactionId())
            .flatMap(state.interactions()::find)
            .filter(i -> i.origin().userId() == id())
            .isPresent();
  }

  /** Names of the slash commands offered, with a slash, in the member's language. */
  public List<String> commands() {
    return chatBar.names();
  }

  /** The description of a command, in the member's language. */
  public String readsDescriptionOf(String command) {
    return chatBar.find(command).description();
  }

  Seat seat() {
    return seat;
  }

  private User user(State state) {
    return state.population().user(id());
  }
}
