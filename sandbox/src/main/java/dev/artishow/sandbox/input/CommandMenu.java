package dev.artishow.sandbox.input;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.guild.Channel;
import dev.artishow.sandbox.guild.GuildPermission;
import dev.artishow.sandbox.limits.OptionType;
import dev.artishow.sandbox.world.Command;
import dev.artishow.sandbox.world.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The commands that Discord's client offers to one user in one place.
 *
 * @param locale of the user
 */
public record CommandMenu(List<Command> commands, String locale) {
  private static final int CONTEXT_GUILD = 0;
  private static final int CONTEXT_BOT_DM = 1;

  /** What is offered in a channel; where the application is not installed that is nothing. */
  public static CommandMenu of(long userId, long channelId, State state) {
    Channel channel = state.channels().get(channelId);
    Long guildId = channel.guildId();
    boolean installed = guildId == null || state.population().guild(guildId).isInstalled();
    List<Command> offered =
        !installed
            ? List.of()
            : state.commands().usableIn(guildId).stream()
                .filter(c -> isFor(c.definition(), guildId != null))
                .filter(c -> guildId == null || isAllowed(c.definition(), userId, channel, state))
                .filter(c -> !c.definition().path("nsfw").asBoolean() || forAdults(channel, state))
                .toList();
    return new CommandMenu(offered, state.population().user(userId).locale());
  }

  /** What there is in a guild's channel, whoever may use it: a client that was tampered with. */
  public static CommandMenu unrestricted(long userId, long channelId, State state) {
    Long guildId = state.channels().get(channelId).guildId();
    return new CommandMenu(
        state.commands().usableIn(guildId), state.population().user(userId).locale());
  }

  private static boolean forAdults(Channel channel, State state) {
    Long parentId = channel.parentId();
    Channel ruling = parentId == null ? channel : state.channels().get(parentId);
    return channel.isDirect() || ruling.traits().nsfw();
  }

  /** Commands of one type: 1 slash, 2 of users' menus, 3 of messages' menus. */
  public List<Command> ofType(int type) {
    return commands.stream().filter(c -> c.type() == type).toList();
  }

  public Optional<Command> find(int type, String name) {
    return ofType(type).stream()
        .filter(c -> Command.isCalled(c.definition(), name, locale))
        .findFirst();
  }

  private static boolean isFor(JsonNode definition, boolean inGuild) {
    JsonNode contexts = definition.path("contexts");
    if (!contexts.isArray()) {
      return inGuild || definition.path("dm_permission").asBoolean(true);
    }
    for (JsonNode context : contexts) {
      if (context.asInt() == (inGuild ? CONTEXT_GUILD : CONTEXT_BOT_DM)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Members need the right to use commands, and what the command asks for; a member who is timed
   * out has neither.
   */
  private static boolean isAllowed(JsonNode definition, long userId, Channel channel, State state) {
    long permissions = state.population().permissionsIn(channel, userId);
    JsonNode wanted = definition.path("default_member_permissions");
    if (!GuildPermission.USE_APPLICATION_COMMANDS.isIn(permissions)) {
      return false;
    }
    if (wanted.isMissingNode() || wanted.isNull()) {
      return true;
    }
    long mask = Long.parseLong(wanted.asText());
    return mask == 0
        ? GuildPermission.ADMINISTRATOR.isIn(permissions)
        : (permissions & mask) == mask;
  }

  /**
   * The command typed, with its subcommand if it has any, and nothing after it.
   *
   * @param text with a slash before it
   */
  public Optional<TypedCommand> find(String text, Conversation conversation) {
    return read(text, conversation).filter(line -> line.rest().isEmpty()).map(TypedLine::command);
  }

  /**
   * The command at the beginning of a line.
   *
   * @param line with a slash before it
   */
  public Optional<TypedLine> read(String line, Conversation conversation) {
    String[] words = line.strip().replaceFirst("^/", "").split("\\s+", -1);
    return find(Command.CHAT_INPUT, words[0])
        .flatMap(c -> descend(c, List.of(words).subList(1, words.length), conversation));
  }

  private Optional<TypedLine> descend(
      Command command, List<String> words, Conversation conversation) {
    List<JsonNode> path = new ArrayList<>();
    JsonNode at = command.definition();
    for (String word : words) {
      Optional<JsonNode> next = nested(at, word);
      if (next.isEmpty()) {
        break;
      }
      at = next.get();
      path.add(at);
    }
    String rest = String.join(" ", words.subList(path.size(), words.size()));
    return isNest(at.path("options").path(0))
        ? Optional.empty()
        : Optional.of(new TypedLine(new TypedCommand(conversation, command, path, locale), rest));
  }

  private static boolean isNest(JsonNode option) {
    return OptionType.of(option).filter(OptionType::isNest).isPresent();
  }

  private Optional<JsonNode> nested(JsonNode at, String word) {
    for (JsonNode option : at.path("options")) {
      if (isNest(option) && Command.isCalled(option, word, locale)) {
        return Optional.of(option);
      }
    }
    return Optional.empty();
  }
}
