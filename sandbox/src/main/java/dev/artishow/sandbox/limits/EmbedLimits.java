package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;

/** What embeds may hold. */
final class EmbedLimits {
  private static final int EMBEDS = 10;
  private static final int FIELDS = 25;
  private static final int TOTAL = 6000;

  private EmbedLimits() {}

  static void check(JsonNode embeds, String path, FormErrors errors) {
    errors.checkLength(path, embeds.size(), 0, EMBEDS);
    int total = 0;
    for (int i = 0; i < embeds.size(); i++) {
      JsonNode embed = embeds.path(i);
      String at = path + "." + i;
      total += text(embed, "title", 256, at, errors);
      total += text(embed, "description", 4096, at, errors);
      total += text(embed.path("footer"), "text", 2048, at + ".footer", errors);
      total += text(embed.path("author"), "name", 256, at + ".author", errors);
      total += fields(embed.path("fields"), at + ".fields", errors);
    }
    if (total > TOTAL) {
      errors.add(
          path,
          "MAX_EMBED_SIZE_EXCEEDED",
          "Embed size exceeds maximum size of %d".formatted(TOTAL));
    }
  }

  private static int fields(JsonNode fields, String path, FormErrors errors) {
    errors.checkLength(path, fields.size(), 0, FIELDS);
    int total = 0;
    for (int i = 0; i < fields.size(); i++) {
      total += text(fields.path(i), "name", 256, path + "." + i, errors);
      total += text(fields.path(i), "value", 1024, path + "." + i, errors);
    }
    return total;
  }

  private static int text(JsonNode node, String field, int max, String path, FormErrors errors) {
    int length = Texts.length(node.path(field));
    errors.checkLength(path + "." + field, length, 0, max);
    return length;
  }
}
