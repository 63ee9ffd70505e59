package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.guild.DiscordLocales;
import dev.artishow.sandbox.refusal.FormErrors;
import java.util.function.BiConsumer;

/** The translations of a name or a description. */
final class Localisations {
  private Localisations() {}

  static void checkLengths(JsonNode node, String field, int max, String path, FormErrors errors) {
    each(
        node,
        field,
        path,
        errors,
        (at, text) -> errors.checkLength(at, Texts.length(text), 1, max));
  }

  /** Shows {@code check} each translation with its path; notes locales that Discord lacks. */
  static void each(
      JsonNode node,
      String field,
      String path,
      FormErrors errors,
      BiConsumer<String, String> check) {
    String at = path + "." + field + "_localizations";
    node.path(field + "_localizations")
        .properties()
        .forEach(
            e -> {
              if (DiscordLocales.isKnown(e.getKey())) {
                check.accept(at + "." + e.getKey(), e.getValue().asText());
              } else {
                errors.add(at, "BASE_TYPE_CHOICES", "Unknown locale: " + e.getKey());
              }
            });
  }
}
