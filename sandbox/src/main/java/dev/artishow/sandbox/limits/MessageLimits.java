package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;

/** What a message's JSON may hold. */
public final class MessageLimits {
  private static final int CONTENT = 2000;
  private static final int ATTACHMENTS = 10;
  private static final int ATTACHMENT_DESCRIPTION = 1024;

  private MessageLimits() {}

  /**
   * Notes every fault of a message's fields.
   *
   * @param v2 whether the message is one of Components V2
   * @param path of the message within the request, with a dot at the end, or empty
   */
  public static void check(JsonNode message, boolean v2, String path, FormErrors errors) {
    if (v2) {
      refuseLegacyFields(message, path, errors);
    }
    // Discord counts code points, as Python's len() does
    errors.checkLength(path + "content", Texts.length(message.path("content")), 0, CONTENT);
    EmbedLimits.check(message.path("embeds"), path + "embeds", errors);
    ComponentLimits.check(message.path("components"), v2, path + "components", errors);
    JsonNode attachments = message.path("attachments");
    errors.checkLength(path + "attachments", attachments.size(), 0, ATTACHMENTS);
    for (int i = 0; i < attachments.size(); i++) {
      int length = Texts.length(attachments.path(i).path("description"));
      String at = "%sattachments.%d.description".formatted(path, i);
      errors.checkLength(at, length, 0, ATTACHMENT_DESCRIPTION);
    }
  }

  private static void refuseLegacyFields(JsonNode message, String path, FormErrors errors) {
    for (String field : new String[] {"content", "embeds", "poll", "sticker_ids"}) {
      JsonNode value = message.path(field);
      boolean used = value.isTextual() ? !value.asText().isEmpty() : !value.isEmpty();
      if (used) {
        errors.add(
            path + field,
            "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "The '%s' field cannot be used when using MessageFlags.IS_COMPONENTS_V2"
                .formatted(field));
      }
    }
  }
}
