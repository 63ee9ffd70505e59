package dev.artishow.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLimitsTest {
  private static List<String> faults(String command) {
    return Faults.of(command, (json, errors) -> CommandLimits.check(json, "", errors));
  }

  private static String command(String options) {
    return "{\"name\": \"draw\", \"description\": \"Draw\", \"options\": [%s]}".formatted(options);
  }

  private static String option(String name, String more) {
    return "{\"type\": 3, \"name\": \"%s\", \"description\": \"d\"%s}".formatted(name, more);
  }

  @ParameterizedTest
  @ValueSource(strings = {"imagine", "imagine-moi", "dessine_2", "été", "描く", "สวัสดี", "a'b"})
  void name_thatDiscordTakes_passes(String name) {
    assertThat(faults("{\"name\": \"%s\", \"description\": \"d\"}".formatted(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Imagine", "two words", "dot.dot", "ÉTÉ"})
  void name_thatDiscordRefuses_isAFault(String name) {
    assertThat(faults("{\"name\": \"%s\", \"description\": \"d\"}".formatted(name)))
        .containsExactly("name: APPLICATION_COMMAND_INVALID_NAME");
  }

  @Test
  void description_isOneTo100() {
    assertThat(faults("{\"name\": \"a\"}")).containsExactly("description: BASE_TYPE_BAD_LENGTH");
    assertThat(faults("{\"name\": \"a\", \"description\": \"%s\"}".formatted("x".repeat(101))))
        .containsExactly("description: BASE_TYPE_BAD_LENGTH");
  }

  @Test
  void translations_areHeldToTheSameRules() {
    String command =
        """
        {"name": "a", "description": "d",
         "name_localizations": {"fr": "Dessine"},
         "description_localizations": {"xx": "x"}}
        """;

    assertThat(faults(command))
        .containsExactlyInAnyOrder(
            "name_localizations.fr: APPLICATION_COMMAND_INVALID_NAME",
            "description_localizations: BASE_TYPE_CHOICES");
  }

  @Test
  void options_upTo25WithNamesOfTheirOwn() {
    String many =
        IntStream.rangeClosed(0, 25)
            .mapToObj(i -> option("o" + i, ""))
            .collect(Collectors.joining(","));

    assertThat(faults(command(many))).containsExactly("options: BASE_TYPE_MAX_LENGTH");
    assertThat(faults(command(option("a", "") + "," + option("a", ""))))
        .containsExactly("options.1: APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS");
  }

  @Test
  void choices_upTo25AndNotWithAutocomplete() {
    String choices =
        IntStream.rangeClosed(0, 25)
            .mapToObj(i -> "{\"name\": \"c%d\", \"value\": \"c\"}".formatted(i))
            .collect(Collectors.joining(","));

    assertThat(faults(command(option("a", ", \"choices\": [" + choices + "]"))))
        .containsExactly("options.0.choices: BASE_TYPE_MAX_LENGTH");
    assertThat(
            faults(
                command(
                    option(
                        "a",
                        ", \"autocomplete\": true,"
                            + "\"choices\": [{\"name\": \"c\", \"value\": \"c\"}]"))))
        .containsExactly(
            "options.0.autocomplete: APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID");
  }

  @Test
  void size_over8000Characters_isAFault() {
    String long100 = "x".repeat(100);
    String options =
        IntStream.range(0, 25)
            .mapToObj(
                i ->
                    """
                    {"type": 3, "name": "o%d", "description": "%s", "choices": [
                      {"name": "%s", "value": "%s"}, {"name": "b%s", "value": "b"}]}
                    """
                        .formatted(i, long100, long100, long100, "x".repeat(99)))
            .collect(Collectors.joining(","));

    assertThat(faults(command(options))).containsExactly(": APPLICATION_COMMAND_TOO_LARGE");
  }

  @Test
  void size_countsTheLongestTranslationAlone() {
    assertThat(
            CommandSize.of(
                Faults.read(
                    """
                    {"name": "ab", "name_localizations": {"fr": "abcd", "de": "abc"},
                     "description": "12345", "options": [
                       {"name": "o", "description": "d", "choices": [
                         {"name": "n", "value": "vv"}]}]}
                    """)))
        .isEqualTo(4 + 5 + 1 + 1 + 1 + 2);
  }

  @Test
  void bounds_thatCross_areAFault() {
    assertThat(faults(command(option("a", ", \"min_length\": 5, \"max_length\": 4"))))
        .containsExactly("options.0.min_length: BASE_TYPE_BAD_LENGTH");
    assertThat(
            faults(
                command(
                    "{\"type\": 4, \"name\": \"a\", \"description\": \"d\","
                        + " \"min_value\": 5, \"max_value\": 4}")))
        .containsExactly("options.0.min_value: APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID");
  }

  @Test
  void menu_hasNoDescription() {
    assertThat(faults("{\"type\": 3, \"name\": \"Report this\"}")).isEmpty();
    assertThat(faults("{\"type\": 3, \"name\": \"Report\", \"description\": \"d\"}"))
        .containsExactly(": APPLICATION_COMMAND_CONTEXT_MENU_DESCRIPTION_INVALID");
  }
}
