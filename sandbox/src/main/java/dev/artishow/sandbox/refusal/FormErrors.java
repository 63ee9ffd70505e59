package dev.artishow.sandbox.refusal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Gathers what is wrong with the fields of one request, so that all of it is told at once. Of an
 * object it is told either what is wrong with it as a whole or with its parts; the parts win.
 */
public final class FormErrors {
  private static final String WHOLE = "_errors";
  private static final int INVALID_FORM_BODY = 50035;

  private final ObjectNode root = JsonNodeFactory.instance.objectNode();

  /**
   * Notes a fault.
   *
   * @param path the field, its parts joined by dots: {@code components.0.custom_id}
   * @param code Discord's name of the fault, such as {@code BASE_TYPE_BAD_LENGTH}
   */
  public void add(String path, String code, String message) {
    ObjectNode node = root;
    if (!path.isEmpty()) {
      for (String part : path.split("\\.", -1)) {
        node.remove(WHOLE);
        node = node.withObjectProperty(part);
      }
    }
    if (node.isEmpty() || node.has(WHOLE)) {
      node.withArrayProperty(WHOLE).addObject().put("code", code).put("message", message);
    }
  }

  /** Notes a fault unless {@code min ≤ length ≤ max}. */
  public void checkLength(String path, int length, int min, int max) {
    if (length >= min && length <= max) {
      return;
    }
    if (length > max && min == 0) {
      add(path, "BASE_TYPE_MAX_LENGTH", "Must be %d or fewer in length.".formatted(max));
    } else {
      String message = "Must be between %d and %d in length.".formatted(min, max);
      add(path, "BASE_TYPE_BAD_LENGTH", message);
    }
  }

  /** Notes the lack of a required field. */
  public void missing(String path) {
    add(path, "BASE_TYPE_REQUIRED", "This field is required");
  }

  /**
   * Refuses the request if anything is wrong with it.
   *
   * @throws DiscordError 50035 with all faults noted, if there are any
   */
  public void throwIfAny() {
    if (!root.isEmpty()) {
      throw refusal();
    }
  }

  /** Error 50035 with all faults noted. */
  public DiscordError refusal() {
    return new DiscordError(400, INVALID_FORM_BODY, "Invalid Form Body", root);
  }
}
