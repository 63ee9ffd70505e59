package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;
import java.util.HashSet;
import java.util.Set;

/** What buttons, selects and text inputs may be. */
final class ControlLimits {
  static final int CUSTOM_ID = 100;
  private static final int BUTTON_LABEL = 80;
  private static final int URL = 512;
  private static final int STYLE_LINK = 5;
  private static final int STYLE_PREMIUM = 6;
  private static final int SELECT_OPTIONS = 25;
  private static final int OPTION_TEXT = 100;
  private static final int PLACEHOLDER = 150;
  private static final int INPUT_PLACEHOLDER = 100;
  private static final int INPUT_LENGTH = 4000;

  private ControlLimits() {}

  static void button(JsonNode button, String path, Set<String> customIds, FormErrors errors) {
    int style = button.path("style").asInt();
    boolean labelled = Texts.length(button.path("label")) > 0 || button.path("emoji").isObject();
    if (style < 1 || style > STYLE_PREMIUM) {
      errors.add(path + ".style", "BASE_TYPE_CHOICES", "Value must be one of (1, 2, 3, 4, 5, 6).");
    }
    errors.checkLength(path + ".label", Texts.length(button.path("label")), 0, BUTTON_LABEL);
    if (style == STYLE_PREMIUM) {
      return;
    }
    if (!labelled) {
      errors.add(path, "BUTTON_COMPONENT_LABEL_REQUIRED", "A label or emoji is required");
    }
    if (style == STYLE_LINK) {
      errors.checkLength(path + ".url", Texts.length(button.path("url")), 1, URL);
    } else {
      customId(button, path, customIds, errors);
    }
  }

  static void select(JsonNode select, String path, Set<String> customIds, FormErrors errors) {
    customId(select, path, customIds, errors);
    errors.checkLength(
        path + ".placeholder", Texts.length(select.path("placeholder")), 0, PLACEHOLDER);
    if (!ComponentType.STRING_SELECT.is(select)) {
      return;
    }
    JsonNode options = select.path("options");
    errors.checkLength(path + ".options", options.size(), 1, SELECT_OPTIONS);
    if (select.path("max_values").asInt(1) > Math.max(1, options.size())) {
      errors.add(
          path + ".max_values",
          "BASE_TYPE_MAX",
          "max_values must be at most the number of options, %d".formatted(options.size()));
    }
    options(options, path + ".options", errors);
  }

  private static void options(JsonNode options, String path, FormErrors errors) {
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      JsonNode option = options.path(i);
      String at = path + "." + i;
      errors.checkLength(at + ".label", Texts.length(option.path("label")), 1, OPTION_TEXT);
      errors.checkLength(at + ".value", Texts.length(option.path("value")), 1, OPTION_TEXT);
      errors.checkLength(
          at + ".description", Texts.length(option.path("description")), 0, OPTION_TEXT);
      if (!values.add(option.path("value").asText())) {
        errors.add(
            at + ".value",
            "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED",
            "The specified option value is already used");
      }
    }
  }

  static void textInput(JsonNode input, String path, Set<String> customIds, FormErrors errors) {
    customId(input, path, customIds, errors);
    int min = input.path("min_length").asInt(0);
    int max = input.path("max_length").asInt(INPUT_LENGTH);
    if (min < 0 || max < 1 || max > INPUT_LENGTH || min > max) {
      errors.add(
          path + ".min_length",
          "BASE_TYPE_BAD_LENGTH",
          "0 <= min_length <= max_length <= %d, was %d and %d".formatted(INPUT_LENGTH, min, max));
    }
    errors.checkLength(
        path + ".placeholder", Texts.length(input.path("placeholder")), 0, INPUT_PLACEHOLDER);
    errors.checkLength(path + ".value", Texts.length(input.path("value")), 0, max);
  }

  static void customId(JsonNode control, String path, Set<String> customIds, FormErrors errors) {
    JsonNode customId = control.path("custom_id");
    errors.checkLength(path + ".custom_id", Texts.length(customId), 1, CUSTOM_ID);
    if (customId.isTextual() && !customIds.add(customId.textValue())) {
      errors.add(
          path + ".custom_id",
          "COMPONENT_CUSTOM_ID_DUPLICATED",
          "Component custom id cannot be duplicated");
    }
  }
}
