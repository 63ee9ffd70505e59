package dev.artishow.sandbox.rest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An emoji to be made: its name, and its picture as it came in a data URI. */
final class EmojiForm {
  private static final Pattern NAME = Pattern.compile("\\w{2,32}");
  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|gif|webp|avif);base64,([A-Za-z0-9+/=\\s]+)");
  private static final int MAX_BYTES = 256 * 1024;

  private final String name;
  private final boolean animated;
  private final byte[] picture;

  private EmojiForm(String name, boolean animated, byte[] picture) {
    this.name = name;
    this.animated = animated;
    this.picture = picture;
  }

  static EmojiForm read(JsonNode fields) {
    FormErrors errors = new FormErrors();
    String name = fields.path("name").asText("");
    if (!NAME.matcher(name).matches()) {
      errors.add("name", "STRING_TYPE_REGEX", "2–32 letters, digits and underscores.");
    }
    Matcher picture = PICTURE.matcher(fields.path("image").asText(""));
    if (!picture.matches()) {
      errors.add("image", "IMAGE_INVALID", "Invalid image data.");
      throw errors.refusal();
    }
    byte[] bytes = Base64.getMimeDecoder().decode(picture.group(2));
    if (bytes.length > MAX_BYTES) {
      errors.add(
          "image",
          "BINARY_TYPE_MAX_SIZE",
          "File cannot be larger than 256.0 kb, was %d bytes.".formatted(bytes.length));
    }
    errors.throwIfAny();
    return new EmojiForm(name, picture.group(1).equals("gif"), bytes);
  }

  String name() {
    return name;
  }

  boolean animated() {
    return animated;
  }

  byte[] picture() {
    return picture;
  }
}
