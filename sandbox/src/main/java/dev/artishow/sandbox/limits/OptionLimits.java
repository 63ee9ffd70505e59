package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What the options of a slash command may be. */
final class OptionLimits {
  private static final int OPTIONS = 25;
  private static final int STRING_LENGTH = 6000;

  private OptionLimits() {}

  static void check(JsonNode options, String path, FormErrors errors) {
    errors.checkLength(path, options.size(), 0, OPTIONS);
    Set<String> names = new HashSet<>();
    boolean optionalSeen = false;
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.path(i);
      String at = path + "." + i;
      CommandLimits.checkNamed(option, at, errors);
      checkType(option, at, errors);
      if (!names.add(option.path("name").asText())) {
        errors.add(
            at, "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists");
      }
      boolean required = option.path("required").asBoolean();
      if (required && optionalSeen) {
        errors.add(
            at,
            "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
            "Required options must be placed before non-required options");
      }
      optionalSeen |= !required;
    }
  }

  private static void checkType(JsonNode option, String path, FormErrors errors) {
    Optional<OptionType> type = OptionType.of(option);
    if (type.isEmpty()) {
      errors.add(path + ".type", "BASE_TYPE_CHOICES", "Unknown option type.");
      return;
    }
    if (type.get().isNest()) {
      check(option.path("options"), path + ".options", errors);
      return;
    }
    checkChoices(option, type.get(), path, errors);
    checkBounds(option, path, errors);
  }

  private static void checkChoices(
      JsonNode option, OptionType type, String path, FormErrors errors) {
    JsonNode choices = option.path("choices");
    boolean autocomplete = option.path("autocomplete").asBoolean();
    ChoiceLimits.check(choices, path + ".choices", errors);
    if ((autocomplete || !choices.isEmpty()) && !type.hasChoices()) {
      errors.add(path, "APPLICATION_COMMAND_OPTIONS_CHOICES_INVALID", "This type has no choices");
    }
    if (autocomplete && !choices.isEmpty()) {
      errors.add(
          path + ".autocomplete",
          "APPLICATION_COMMAND_OPTIONS_AUTOCOMPLETE_INVALID",
          "Autocomplete cannot be set together with choices");
    }
  }

  private static void checkBounds(JsonNode option, String path, FormErrors errors) {
    int min = option.path("min_length").asInt(0);
    int max = option.path("max_length").asInt(STRING_LENGTH);
    if (min < 0 || min > STRING_LENGTH || max < 1 || max > STRING_LENGTH || min > max) {
      errors.add(
          path + ".min_length",
          "BASE_TYPE_BAD_LENGTH",
          "0 <= min_length <= max_length <= %d, was %d and %d".formatted(STRING_LENGTH, min, max));
    }
    JsonNode least = option.path("min_value");
    JsonNode most = option.path("max_value");
    if (least.isNumber() && most.isNumber() && least.asDouble() > most.asDouble()) {
      errors.add(
          path + ".min_value",
          "APPLICATION_COMMAND_OPTIONS_MIN_MAX_INVALID",
          "min_value %s is above max_value %s".formatted(least, most));
    }
  }
}
