package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a modal may hold. */
public final class ModalLimits {
  private static final int TITLE = 45;
  private static final int COMPONENTS = 5;
  private static final int LABEL = 45;
  private static final int LABEL_DESCRIPTION = 100;

  private ModalLimits() {}

  public static void check(JsonNode modal, FormErrors errors) {
    errors.checkLength("data.title", Texts.length(modal.path("title")), 1, TITLE);
    int customId = Texts.length(modal.path("custom_id"));
    errors.checkLength("data.custom_id", customId, 1, ControlLimits.CUSTOM_ID);
    JsonNode components = modal.path("components");
    errors.checkLength("data.components", components.size(), 1, COMPONENTS);
    Set<String> customIds = new HashSet<>();
    for (int i = 0; i < components.size(); i++) {
      part(components.path(i), "data.components." + i, customIds, errors);
    }
  }

  private static void part(JsonNode part, String path, Set<String> customIds, FormErrors errors) {
    Optional<ComponentType> type = ComponentType.of(part);
    if (type.filter(t -> t == ComponentType.LABEL).isPresent()) {
      errors.checkLength(path + ".label", Texts.length(part.path("label")), 1, LABEL);
      int description = Texts.length(part.path("description"));
      errors.checkLength(path + ".description", description, 0, LABEL_DESCRIPTION);
      control(part.path("component"), path + ".component", customIds, errors);
    } else if (type.filter(t -> t == ComponentType.ACTION_ROW).isPresent()) {
      JsonNode input = part.path("components").path(0);
      errors.checkLength(path + ".components", part.path("components").size(), 1, 1);
      String at = path + ".components.0";
      errors.checkLength(at + ".label", Texts.length(input.path("label")), 1, LABEL);
      control(input, at, customIds, errors);
    } else if (type.filter(t -> t == ComponentType.TEXT_DISPLAY).isEmpty()) {
      errors.add(
          path + ".type", "UNION_TYPE_CHOICES", "A modal holds rows (1), texts (10), labels (18).");
    }
  }

  private static void control(
      JsonNode control, String path, Set<String> customIds, FormErrors errors) {
    Optional<ComponentType> type = ComponentType.of(control);
    if (type.filter(t -> t == ComponentType.TEXT_INPUT).isPresent()) {
      ControlLimits.textInput(control, path, customIds, errors);
    } else if (type.filter(ComponentType::isSelect).isPresent()) {
      ControlLimits.select(control, path, customIds, errors);
    } else if (type.filter(ComponentType::isOnlyInModals).isPresent()) {
      ControlLimits.customId(control, path, customIds, errors);
    } else {
      errors.add(path + ".type", "UNION_TYPE_CHOICES", "Not a control that a modal can hold.");
    }
  }
}
