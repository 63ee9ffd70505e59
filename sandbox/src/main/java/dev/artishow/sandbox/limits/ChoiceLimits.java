package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;

/** What the choices of an option or of an autocomplete answer may be. */
public final class ChoiceLimits {
  private static final int CHOICES = 25;
  private static final int TEXT = 100;

  private ChoiceLimits() {}

  public static void check(JsonNode choices, String path, FormErrors errors) {
    errors.checkLength(path, choices.size(), 0, CHOICES);
    for (int i = 0; i < choices.size(); i++) {
      JsonNode choice = choices.path(i);
      String at = path + "." + i;
      errors.checkLength(at + ".name", Texts.length(choice.path("name")), 1, TEXT);
      Localisations.checkLengths(choice, "name", TEXT, at, errors);
      if (choice.path("value").isTextual()) {
        errors.checkLength(at + ".value", Texts.length(choice.path("value")), 0, TEXT);
      } else if (!choice.path("value").isNumber()) {
        errors.missing(at + ".value");
      }
    }
  }
}
