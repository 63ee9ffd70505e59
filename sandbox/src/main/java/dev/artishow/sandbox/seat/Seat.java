package dev.artishow.sandbox.seat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.sandbox.draft.Letter;
import dev.artishow.sandbox.draft.MentionRules;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.guild.User;
import dev.artishow.sandbox.input.Act;
import dev.artishow.sandbox.input.CommandMenu;
import dev.artishow.sandbox.input.ComponentTree;
import dev.artishow.sandbox.input.Conversation;
import dev.artishow.sandbox.input.ModalField;
import dev.artishow.sandbox.input.Resolved;
import dev.artishow.sandbox.input.SelectMenu;
import dev.artishow.sandbox.input.SentFile;
import dev.artishow.sandbox.input.TypedCommand;
import dev.artishow.sandbox.input.TypedLine;
import dev.artishow.sandbox.input.UnmetExpectation;
import dev.artishow.sandbox.limits.ComponentType;
import dev.artishow.sandbox.message.Attachment;
import dev.artishow.sandbox.message.Mentions;
import dev.artishow.sandbox.message.Message;
import dev.artishow.sandbox.message.MessageBody;
import dev.artishow.sandbox.wire.Json;
import dev.artishow.sandbox.world.Command;
import dev.artishow.sandbox.world.Interaction;
import dev.artishow.sandbox.world.State;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one person may do from where they sit, as Discord's client lets them. Whatever the client
 * would not let pass is refused with an {@link UnmetExpectation}.
 */
public final class Seat {
  private final Conversation conversation;
  private final Place place;

  public Seat(Conversation conversation, Place place) {
    this.conversation = conversation;
    this.place = place;
  }

  public Place place() {
    return place;
  }

  public String name() {
    return conversation.with(state -> user(state).name());
  }

  /** The same person in another channel, of whatever guild, or in direct messages. */
  public Seat in(long channelId) {
    Long guildId = conversation.with(state -> state.channels().get(channelId).guildId());
    return new Seat(
        conversation, new Place(place.userId(), Optional.ofNullable(guildId), channelId));
  }

  /** Whether the person sees the message: an ephemeral one only if it answers them. */
  public boolean sees(Message message, State state) {
    return !message.isEphemeral()
        || Optional.ofNullable(message.interactionId())
            .flatMap(state.interactions()::find)
            .filter(i -> i.origin().userId() == place.userId())
            .isPresent();
  }

  /** What may be chosen here from the command picker and from menus. */
  public CommandMenu menu(State state) {
    return CommandMenu.of(place.userId(), place.channelId(), state);
  }

  /** Waits for the slash command, which a bot may be about to register. */
  public TypedCommand find(String text) {
    return conversation.expect(
        "a command %s that %s may use".formatted(text, name()),
        state -> menu(state).find(text, conversation));
  }

  /** The command typed, whether the person may use it or not. */
  public TypedCommand findWhoeverMay(String text) {
    return conversation.expect(
        "a command " + text,
        state ->
            CommandMenu.unrestricted(place.userId(), place.channelId(), state)
                .find(text, conversation));
  }

  /** Reads a whole line as typed into the chat bar. */
  public TypedLine read(String line) {
    return conversation
        .with(state -> menu(state).read(line, conversation))
        .orElseThrow(
            () ->
                conversation.failure(
                    "no such command: %s; there are %s".formatted(line, commandNames())));
  }

  /** Names of the slash commands offered, with a slash, in the person's language. */
  public List<String> commandNames() {
    return menuNames(Command.CHAT_INPUT).stream().map(name -> "/" + name).toList();
  }

  /** Names of the commands of a type, in the person's language: 1 slash, 2 users, 3 messages. */
  public List<String> menuNames(int type) {
    return conversation.with(
        state -> {
          CommandMenu menu = menu(state);
          return menu.ofType(type).stream().map(c -> c.nameIn(menu.locale())).toList();
        });
  }

  /** Sends a slash command. */
  public Act types(TypedCommand command, Map<String, ?> options) {
    ObjectNode data =
        conversation.with(state -> command.fill(options, Optional.empty(), resolved(state)));
    String line = "%s  types %s".formatted(name(), command.shown(options));
    return act(Interaction.Kind.COMMAND, line, data);
  }

  /** Begins to type the value of an option that the bot suggests values for. */
  public Act completes(TypedCommand command, String option, Map<String, ?> options) {
    ObjectNode data =
        conversation.with(state -> command.fill(options, Optional.of(option), resolved(state)));
    String line = "%s  is typing %s".formatted(name(), command.shown(options));
    return act(Interaction.Kind.AUTOCOMPLETE, line, data);
  }

  /** Uses a command of a user's menu. */
  public Act usesOnUser(String name, long targetId) {
    return useMenu(Command.USER, name, resolved -> resolved.user(targetId));
  }

  /** Uses a command of a message's menu. */
  public Act usesOnMessage(String name, Message target) {
    return useMenu(Command.MESSAGE, name, resolved -> resolved.message(target));
  }

  private Act useMenu(int type, String name, Function<Resolved, JsonNode> target) {
    Command command =
        conversation.expect(
            "a command \"%s\" in the menu that %s may use".formatted(name, name()),
            state -> menu(state).find(type, name));
    ObjectNode data =
        conversation.with(
            state -> {
              Resolved resolved = resolved(state);
              ObjectNode json = command.data();
              json.set("target_id", target.apply(resolved));
              json.set("resolved", resolved.json());
              return json;
            });
    String line = "%s  chooses \"%s\" from a menu".formatted(name(), command.name());
    return act(Interaction.Kind.COMMAND, line, data);
  }

  /**
   * Uses a component of a message.
   *
   * @param label what is clicked or chosen, for the transcript
   * @param data custom id, type and values, in Discord's shape
   */
  private Act uses(Message message, String label, ObjectNode data) {
    if (!conversation.with(state -> sees(message, state))) {
      throw conversation.failure("%s does not see this ephemeral message".formatted(name()));
    }
    String line = "%s  %s".formatted(name(), label);
    Interaction.Origin origin = place.origin(message.channelId(), message.id());
    return conversation.act(Interaction.Kind.COMPONENT, origin, line, data);
  }

  /** Clicks the button with this custom id. */
  public Act clicks(Message message, String customId) {
    JsonNode button = component(message, customId);
    ObjectNode data = Json.object().put("custom_id", customId);
    data.put("component_type", ComponentType.BUTTON.number());
    return uses(message, "clicks [%s]".formatted(button.path("label").asText(customId)), data);
  }

  /** Chooses values from the menu with this custom id. */
  public Act chooses(Message message, String customId, List<String> values) {
    JsonNode menu = component(message, customId);
    ObjectNode data = Json.object().put("custom_id", customId);
    data.set("component_type", menu.path("type"));
    data.set("values", SelectMenu.checked(menu, values, conversation));
    return uses(message, "chooses %s in %s".formatted(values, customId), data);
  }

  private JsonNode component(Message message, String customId) {
    return ComponentTree.find(
            message.body().components(), c -> customId.equals(c.path("custom_id").asText()))
        .stream()
        .filter(c -> !c.path("disabled").asBoolean())
        .findFirst()
        .orElseThrow(
            () -> conversation.failure("no \"%s\" in the message to use".formatted(customId)));
  }

  /**
   * Submits the modal that answered an act.
   *
   * @param texts by custom id, as {@link ModalField#submit} takes them
   */
  public Act submits(Interaction opener, Map<String, String> texts) {
    ObjectNode data =
        conversation.with(
            state -> ModalField.submit(opener.shown(), texts, conversation, resolved(state)));
    String title = opener.shown().path("title").asText();
    String line = "%s  submits \"%s\" with %s".formatted(name(), title, texts);
    return conversation.act(Interaction.Kind.MODAL, opener.origin(), line, data);
  }

  /** Sets the language of the person's client. */
  public void speaks(String locale) {
    conversation.run(state -> state.population().put(user(state).speaking(locale)));
  }

  /** Posts a message of one's own. */
  public Message says(String text, List<SentFile> files) {
    return conversation.with(
        state -> {
          Channel here = state.channels().get(place.channelId());
          if (!maySpeak(here, state)) {
            throw conversation.failure("%s may not write here".formatted(name()));
          }
          state.transcript().add("%s  says %s".formatted(user(state).name(), text));
          MentionRules rules = new MentionRules(here, place.userId(), state);
          Mentions mentions = rules.find(text, MissingNode.getInstance());
          MessageBody body = MessageBody.saying(text, mentions).with(attach(files, state));
          Letter letter = Letter.from(place.userId(), place.channelId(), body);
          return conversation.mailroom().post(letter, state);
        });
  }

  private static List<Attachment> attach(List<SentFile> files, State state) {
    return files.stream().map(f -> state.store(f.name(), null, f.bytes())).toList();
  }

  /** Whether the person may post in the channel. */
  public boolean maySpeak(Channel channel, State state) {
    long permissions = state.population().permissionsIn(channel, place.userId());
    return channel.type().holdsMessages() && channel.neededToPost().isIn(permissions);
  }

  /** Whether the person may delete the message; ephemeral ones are only put out of sight. */
  public boolean mayDelete(Message message, State state) {
    Channel channel = state.channels().get(message.channelId());
    long permissions = state.population().permissionsIn(channel, place.userId());
    boolean manages = !channel.isDirect() && GuildPermission.MANAGE_MESSAGES.isIn(permissions);
    return message.authorId() == place.userId() || message.isEphemeral() || manages;
  }

  /** Deletes a message. */
  public void deletes(Message message) {
    conversation.run(
        state -> {
          if (!mayDelete(message, state)) {
            throw conversation.failure("%s may not delete this message".formatted(name()));
          }
          conversation.mailroom().delete(message, state);
        });
  }

  private Act act(Interaction.Kind kind, String line, ObjectNode data) {
    return conversation.act(kind, place.origin(place.channelId(), null), line, data);
  }

  private Resolved resolved(State state) {
    return new Resolved(state, conversation.messages(), place.channelId(), place.userId());
  }

  private User user(State state) {
    return state.population().user(place.userId());
  }
}
