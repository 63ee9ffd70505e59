package dev.artishow.moderation.measure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A prompt of which is known whether it should be stopped.
 *
 * @param group what it is grouped by: a category, a kind of case
 */
public record LabelledPrompt(String text, boolean isUnsafe, String group) {
  /**
   * Reads a row of one of the known forms: {@code label} of {@code hateful}, {@code unsafe} or
   * {@code safe}; {@code expected} of {@code allow}, {@code stop}, {@code refuse} or {@code
   * not-refused}; {@code text_unsafe_votes} of {@code votes}. Empty if it has no label.
   */
  public static Optional<LabelledPrompt> of(JsonNode row) {
    String text = row.path("text").asText("");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    if (row.has("text_unsafe_votes")) {
      boolean isUnsafe = row.path("text_unsafe_votes").asInt() >= 3;
      return Optional.of(new LabelledPrompt(text, isUnsafe, mainFailure(row)));
    }
    if (row.has("label")) {
      String label = row.path("label").asText();
      boolean isUnsafe = label.equals("hateful") || label.equals("unsafe");
      String group = row.path("functionality").asText(row.path("type").asText("all"));
      return Optional.of(new LabelledPrompt(text, isUnsafe, group));
    }
    if (row.has("expected")) {
      String expected = row.path("expected").asText();
      boolean isUnsafe = expected.equals("stop") || expected.equals("refuse");
      return Optional.of(new LabelledPrompt(text, isUnsafe, expected));
    }
    return Optional.empty();
  }

  private static String mainFailure(JsonNode row) {
    String main = "none";
    int most = 0;
    for (var fields = row.path("failures").properties().iterator(); fields.hasNext(); ) {
      var field = fields.next();
      if (field.getValue().asInt() > most) {
        most = field.getValue().asInt();
        main = field.getKey();
      }
    }
    return main;
  }
}
