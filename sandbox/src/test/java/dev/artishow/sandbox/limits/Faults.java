package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.DiscordError;
import dev.artishow.sandbox.refusal.FormErrors;
import dev.artishow.sandbox.wire.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** Runs a check and lists what it finds, as {@code field: CODE}. */
final class Faults {
  private Faults() {}

  static List<String> of(String json, BiConsumer<JsonNode, FormErrors> check) {
    FormErrors errors = new FormErrors();
    check.accept(read(json), errors);
    List<String> faults = new ArrayList<>();
    try {
      errors.throwIfAny();
    } catch (DiscordError e) {
      collect(e.body().path("errors"), "", faults);
    }
    return faults;
  }

  static JsonNode read(String json) {
    try {
      return Json.read(json.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void collect(JsonNode node, String path, List<String> faults) {
    node.properties()
        .forEach(
            e -> {
              if (e.getKey().equals("_errors")) {
                e.getValue().forEach(f -> faults.add(path + ": " + f.path("code").asText()));
              } else {
                collect(
                    e.getValue(), path.isEmpty() ? e.getKey() : path + "." + e.getKey(), faults);
              }
            });
  }
}
