package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.world.Command;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a command may be: its names, descriptions and total size. */
public final class CommandLimits {
  /** Commands of each type that one scope may hold: slash, user, message. */
  private static final int[] IN_SCOPE = {0, 100, 15, 15};

  private static final int NAME = 32;
  static final int DESCRIPTION = 100;
  private static final int TOTAL = 8000;
  private static final Pattern SLASH_NAME =
      Pattern.compile("^[-_'\\p{L}\\p{N}\\p{IsDevanagari}\\p{IsThai}]{1,32}$");

  private CommandLimits() {}

  /** How many commands of that type a scope may hold. */
  public static int inScope(int type) {
    return type > 0 && type < IN_SCOPE.length ? IN_SCOPE[type] : 0;
  }

  /**
   * Notes every fault of a command.
   *
   * @param path where the command is in the request, without a dot at the end; empty for the whole
   */
  public static void check(JsonNode command, String path, FormErrors errors) {
    if (command.path("type").asInt(Command.CHAT_INPUT) == Command.CHAT_INPUT) {
      checkNamed(command, path, errors);
      OptionLimits.check(command.path("options"), join(path, "options"), errors);
      int total = CommandSize.of(command);
      if (total > TOTAL) {
        errors.add(
            path,
            "APPLICATION_COMMAND_TOO_LARGE",
            "Command exceeds maximum size (%d), was %d".formatted(TOTAL, total));
      }
    } else {
      checkMenu(command, path, errors);
    }
  }

  /** Name and description of a slash command or one of its options. */
  static void checkNamed(JsonNode node, String path, FormErrors errors) {
    checkName(node.path("name").asText(), join(path, "name"), errors);
    Localisations.each(node, "name", path, errors, (at, text) -> checkName(text, at, errors));
    int description = Texts.length(node.path("description"));
    errors.checkLength(join(path, "description"), description, 1, DESCRIPTION);
    Localisations.checkLengths(node, "description", DESCRIPTION, path, errors);
  }

  private static void checkName(String name, String path, FormErrors errors) {
    boolean valid =
        SLASH_NAME.matcher(name).matches() && name.equals(name.toLowerCase(Locale.ROOT));
    if (!valid) {
      errors.add(
          path,
          "APPLICATION_COMMAND_INVALID_NAME",
          "Command name is invalid: \"%s\"; 1–32 lower-case letters, digits, - or _"
              .formatted(name));
    }
  }

  private static void checkMenu(JsonNode command, String path, FormErrors errors) {
    errors.checkLength(join(path, "name"), Texts.length(command.path("name")), 1, NAME);
    Localisations.checkLengths(command, "name", NAME, path, errors);
    if (Texts.length(command.path("description")) > 0 || !command.path("options").isEmpty()) {
      errors.add(
          path,
          "APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID",
          "Context menu commands have neither description nor options");
    }
  }

  static String join(String path, String field) {
    return path.isEmpty() ? field : path + "." + field;
  }
}
