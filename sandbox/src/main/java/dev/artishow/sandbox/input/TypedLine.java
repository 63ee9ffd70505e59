package dev.artishow.sandbox.input;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line as typed into the chat bar: a command, then the values of its options.
 *
 * @param rest what stands after the command
 */
public record TypedLine(TypedCommand command, String rest) {

  /**
   * The values by option. What stands before the first {@code name:} of an option is the value of
   * the first option.
   */
  public Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    if (rest.isBlank()) {
      return values;
    }
    String name = "";
    int from = 0;
    Matcher matcher = names().matcher(rest);
    while (matcher.find()) {
      put(name, rest.substring(from, matcher.start()), values);
      name = matcher.group(1);
      from = matcher.end();
    }
    put(name, rest.substring(from), values);
    return values;
  }

  private Pattern names() {
    String alternatives =
        command.optionNames().stream().map(Pattern::quote).collect(Collectors.joining("|"));
    // a command without options has no names to look for
    return Pattern.compile(
        alternatives.isEmpty() ? "(?!)" : "(?:^|\\s)(" + alternatives + "):\\s*");
  }

  private void put(String name, String value, Map<String, String> values) {
    if (!value.isBlank() || !name.isEmpty()) {
      values.put(name.isEmpty() ? command.firstOption() : name, value.strip());
    }
  }
}
