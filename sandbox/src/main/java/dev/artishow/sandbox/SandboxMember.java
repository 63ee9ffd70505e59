package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.guild.DiscordLocales;
import dev.artishow.sandbox.guild.Guild;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.Membership;
import dev.artishow.sandbox.guild.Role;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.input.Act;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.Pick;
import dev.artishow.sandbox.input.SeenChoice;
import dev.artishow.sandbox.input.SentFile;
import dev.artishow.sandbox.input.TypedCommand;
import dev.artishow.sandbox.input.TypedLine;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.seat.Seat;
import dev.artishow.sandbox.wire.GuildJson;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.wire.UserJson;
import dev.artishow.sandbox.world.Command;
import dev.artishow.sandbox.world.Event;
import dev.artishow.sandbox.world.Intents;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A person in a channel of a guild, or in direct messages with the bot. */
public final class SandboxMember implements Pick {
  private final Conversation conversation;
  private final Seat seat;

  SandboxMember(Conversation conversation, Seat seat) {
    this.conversation = conversation;
    this.seat = seat;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }

  @Override
  public long id() {
    return seat.place().userId();
  }

  public String name() {
    return seat.name();
  }

  /** Sets the language of the member's Discord client. */
  public SandboxMember speaking(Locale locale) {
    seat.speaks(DiscordLocales.tagOf(locale));
    return this;
  }

  /** Gives the member a role with these permissions. */
  public SandboxMember withPermissions(GuildPermission... permissions) {
    long mask = GuildPermission.maskOf(Set.of(permissions));
    long guildId = seat.place().guildId().orElseThrow(this::noRolesInPrivate);
    conversation.run(state -> grant(state.population().guild(guildId), mask, state));
    return this;
  }

  private void grant(Guild guild, long mask, State state) {
    User user = user(state);
    Role role = state.population().grant(guild, user, "Role of " + user.name(), mask);
    ObjectNode created = Json.object();
    created.set("role", GuildJson.role(role));
    publish("GUILD_ROLE_CREATE", Intents.GUILDS, created, guild, state);
    tellOfMember(guild, state);
  }

  private void tellOfMember(Guild guild, State state) {
    ObjectNode member = UserJson.member(guild.member(id()).orElseThrow(), state.population());
    publish("GUILD_MEMBER_UPDATE", Intents.GUILD_MEMBERS, member, guild, state);
  }

  private static void publish(
      String event, int intents, ObjectNode data, Guild guild, State state) {
    data.set("guild_id", Json.id(guild.id()));
    state.events().publish(new Event(event, guild.id(), intents, data));
  }

  /** Puts on a role of the guild. */
  public SandboxMember wears(SandboxRole role) {
    return changes(member -> member.wearing(role.id()));
  }

  /** Takes off a role of the guild. */
  public SandboxMember takesOff(SandboxRole role) {
    return changes(member -> member.without(role.id()));
  }

  private SandboxMember changes(UnaryOperator<Membership> change) {
    conversation.run(
        state -> {
          Guild guild =
              state.population().guild(seat.place().guildId().orElseThrow(this::noRolesInPrivate));
          guild.put(change.apply(guild.member(id()).orElseThrow()));
          tellOfMember(guild, state);
        });
    return this;
  }

  private UnmetExpectation noRolesInPrivate() {
    return conversation.failure("direct messages know no roles and no permissions");
  }

  /** Whether a moderator or the bot has silenced this person for a while. */
  public boolean isTimedOut() {
    return conversation.with(
        state ->
            seat.place()
                .guildId()
                .flatMap(guildId -> state.population().guild(guildId).member(id()))
                .map(m -> m.isTimedOut(state.now()))
                .orElse(false));
  }

  /** The same person in another channel of the guild. */
  public SandboxMember in(SandboxChannel channel) {
    return new SandboxMember(conversation, seat.in(channel.id()));
  }

  /** The same person in direct messages with the bot. */
  public SandboxMember inPrivate() {
    return new SandboxMember(conversation, seat.in(directMessages().id()));
  }

  /** The direct messages between this person and the bot. */
  public SandboxChannel directMessages() {
    return new SandboxChannel(conversation, conversation.with(s -> s.channels().direct(id()).id()));
  }

  /** Takes no direct messages from now on. */
  public SandboxMember closesDirectMessages() {
    conversation.run(state -> state.channels().closeDirect(id()));
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
    TypedCommand found = seat.find(command);
    return reply(seat.types(found, Map.of(found.firstOption(), first)));
  }

  /**
   * Types a slash command.
   *
   * @param options by name, in the member's language or in the default one; values are strings,
   *     numbers, booleans, {@link SandboxMember}, {@link SandboxChannel} or {@link SentFile}
   * @throws UnmetExpectation if Discord's client would not let it pass
   */
  public Reply types(String command, Map<String, ?> options) {
    return reply(seat.types(seat.find(command), options));
  }

  /**
   * Sends a slash command that the member's client may not offer, as one does that was tampered
   * with, or where the server has given the command to everybody.
   *
   * @param options as for {@link #types(String, Map)}
   */
  public Reply forces(String command, Map<String, ?> options) {
    return reply(seat.types(seat.findWhoeverMay(command), options));
  }

  /**
   * Types a whole line as into the chat bar: {@code /imagine a red apple seed: 7}.
   *
   * @throws UnmetExpectation if Discord's client would not let it pass
   */
  public Reply typesLine(String line) {
    TypedLine typed = seat.read(line);
    return reply(seat.types(typed.command(), typed.values()));
  }

  /**
   * Begins to type the value of an option, and waits for what the bot suggests.
   *
   * @param option whose value is being typed
   * @param typed so far
   * @throws UnmetExpectation if the option suggests nothing
   */
  public List<SeenChoice> completes(String command, String option, String typed) {
    TypedCommand found = seat.find(command);
    return reply(seat.completes(found, option, Map.of(option, typed))).expectsChoices();
  }

  /** Posts a message of one’s own, with files if there are any. */
  public SeenMessage says(String text, SentFile... files) {
    Message message = seat.says(text, List.of(files));
    return conversation.with(state -> SeenMessage.of(conversation, message, state));
  }

  /** What this member sees in the channel, oldest first, with what is ephemeral to them. */
  public List<SeenMessage> sees() {
    return conversation.with(
        state ->
            state.messages().in(seat.place().channelId()).stream()
                .filter(m -> seat.sees(m, state))
                .map(m -> SeenMessage.of(conversation, m, state))
                .toList());
  }

  /**
   * Uses a command of another person's menu.
   *
   * @param command its name, in the member's language or in the default one
   */
  public Reply opensMenu(SandboxMember target, String command) {
    return reply(seat.usesOnUser(command, target.id()));
  }

  /**
   * Uses a command of a message's menu.
   *
   * @param command its name, in the member's language or in the default one
   */
  public Reply opensMenu(SeenMessage target, String command) {
    return reply(seat.usesOnMessage(command, target.message()));
  }

  /** Names of the commands in the menu of messages, in the member's language. */
  public List<String> messageMenu() {
    return seat.menuNames(Command.MESSAGE);
  }

  /** Names of the commands in the menu of users, in the member's language. */
  public List<String> userMenu() {
    return seat.menuNames(Command.USER);
  }

  /**
   * Deletes a message.
   *
   * @throws UnmetExpectation if it is another's and this member does not manage messages here
   */
  public void deletes(SeenMessage message) {
    seat.deletes(message.now().message());
  }

  /** Whether this member's client rang for the message. */
  public boolean isPingedBy(SeenMessage message) {
    return conversation.with(state -> state.messages().pings().of(message.id()).contains(id()));
  }

  /** Names of the slash commands offered, with a slash, in the member's language. */
  public List<String> commands() {
    return seat.commandNames();
  }

  /** The description of a command, in the member's language. */
  public String readsDescriptionOf(String command) {
    return seat.find(command).description();
  }

  private Reply reply(Act act) {
    return new Reply(conversation, act);
  }

  Seat seat() {
    return seat;
  }

  private User user(State state) {
    return state.population().user(id());
  }
}
