package dev.artishow.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.limits.OptionType;
import dev.artishow.sandbox.world.Command;
import dev.artishow.sandbox.world.GuildPermission;
import dev.artishow.sandbox.world.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The slash commands that Discord's client offers to one user in one place.
 *
 * @param locale of the user
 */
record CommandMenu(List<Command> commands, String locale) {
  private static final int CONTEXT_GUILD = 0;
  private static final int CONTEXT_BOT_DM = 1;

  static CommandMenu of(long userId, Optional<Long> guildId, State state) {
    long permissions =
        guildId
            .map(id -> state.population().guild(id).permissionsOf(userId))
            .orElse(GuildPermission.ALL);
    List<Command> offered =
        state.commands().usableIn(guildId.orElse(null)).stream()
            .filter(c -> c.type() == Command.CHAT_INPUT)
            .filter(c -> isFor(c.definition(), guildId.isPresent()))
            .filter(c -> guildId.isEmpty() || isAllowed(c.definition(), permissions))
            .toList();
    return new CommandMenu(offered, state.population().user(userId).locale());
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

  private static boolean isAllowed(JsonNode definition, long permissions) {
    JsonNode wanted = definition.path("default_member_permissions");
    if (wanted.isMissingNode() || wanted.isNull()) {
      return GuildPermission.USE_APPLICATION_COMMANDS.isIn(permissions);
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
  Optional<TypedCommand> find(String text, Stage stage) {
    return read(text, stage).filter(line -> line.rest().isEmpty()).map(TypedLine::command);
  }

  /**
   * The command at the beginning of a line.
   *
   * @param line with a slash before it
   */
  Optional<TypedLine> read(String line, Stage stage) {
    String[] words = line.strip().replaceFirst("^/", "").split("\\s+", -1);
    return commands.stream()
        .filter(c -> Command.isCalled(c.definition(), words[0], locale))
        .findFirst()
        .flatMap(c -> descend(c, List.of(words).subList(1, words.length), stage));
  }

  private Optional<TypedLine> descend(Command command, List<String> words, Stage stage) {
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
        : Optional.of(new TypedLine(new TypedCommand(stage, command, path, locale), rest));
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
