package dev.artishow.sandbox.limits;

import static dev.artishow.sandbox.limits.ComponentType.ACTION_ROW;
import static dev.artishow.sandbox.limits.ComponentType.BUTTON;
import static dev.artishow.sandbox.limits.ComponentType.CONTAINER;
import static dev.artishow.sandbox.limits.ComponentType.FILE;
import static dev.artishow.sandbox.limits.ComponentType.MEDIA_GALLERY;
import static dev.artishow.sandbox.limits.ComponentType.SECTION;
import static dev.artishow.sandbox.limits.ComponentType.SEPARATOR;
import static dev.artishow.sandbox.limits.ComponentType.TEXT_DISPLAY;
import static dev.artishow.sandbox.limits.ComponentType.THUMBNAIL;

import com.fasterxml.jackson.databind.JsonNode;
import dev.artishow.sandbox.refusal.FormErrors;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** What a message's components may be, in rows of old and with Components V2. */
final class ComponentLimits {
  private static final int ROWS = 5;
  private static final int V2_COMPONENTS = 40;
  private static final int V2_TEXT = 4000;
  private static final int BUTTONS_IN_ROW = 5;
  private static final int SECTION_TEXTS = 3;
  private static final int GALLERY_ITEMS = 10;

  private static final Set<ComponentType> TOP_V1 = EnumSet.of(ACTION_ROW);
  private static final Set<ComponentType> IN_CONTAINER =
      EnumSet.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR);
  private static final Set<ComponentType> TOP_V2 =
      EnumSet.of(ACTION_ROW, SECTION, TEXT_DISPLAY, MEDIA_GALLERY, FILE, SEPARATOR, CONTAINER);
  private static final Set<ComponentType> IN_SECTION = EnumSet.of(TEXT_DISPLAY);
  private static final Set<ComponentType> BESIDE_SECTION = EnumSet.of(BUTTON, THUMBNAIL);

  private final FormErrors errors;
  private final Set<String> customIds = new HashSet<>();
  private int count;
  private int text;

  private ComponentLimits(FormErrors errors) {
    this.errors = errors;
  }

  static void check(JsonNode components, boolean v2, String path, FormErrors errors) {
    ComponentLimits limits = new ComponentLimits(errors);
    if (!v2) {
      errors.checkLength(path, components.size(), 0, ROWS);
    }
    limits.checkAll(components, v2 ? TOP_V2 : TOP_V1, path);
    if (v2 && limits.count > V2_COMPONENTS) {
      errors.add(
          path,
          "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED",
          "The total number of components must not exceed %d, was %d"
              .formatted(V2_COMPONENTS, limits.count));
    }
    if (limits.text > V2_TEXT) {
      errors.add(
          path,
          "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED",
          "The total displayable text must not exceed %d, was %d".formatted(V2_TEXT, limits.text));
    }
  }

  private void checkAll(JsonNode components, Set<ComponentType> allowed, String path) {
    for (int i = 0; i < components.size(); i++) {
      check(components.path(i), allowed, path + "." + i);
    }
  }

  private void check(JsonNode component, Set<ComponentType> allowed, String path) {
    count++;
    Optional<ComponentType> type = ComponentType.of(component).filter(allowed::contains);
    if (type.isEmpty()) {
      String message =
          "Value of field \"type\" must be one of %s."
              .formatted(allowed.stream().map(ComponentType::number).sorted().toList());
      errors.add(path + ".type", "UNION_TYPE_CHOICES", message);
      return;
    }
    switch (type.get()) {
      case ACTION_ROW -> row(component, path);
      case CONTAINER -> checkAll(component.path("components"), IN_CONTAINER, path + ".components");
      case SECTION -> section(component, path);
      case TEXT_DISPLAY -> textDisplay(component, path);
      case MEDIA_GALLERY ->
          errors.checkLength(path + ".items", component.path("items").size(), 1, GALLERY_ITEMS);
      case BUTTON -> ControlLimits.button(component, path, customIds, errors);
      case STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT ->
          ControlLimits.select(component, path, customIds, errors);
      default -> {
        // files, thumbnails and separators: nothing to count
      }
    }
  }

  private void row(JsonNode row, String path) {
    JsonNode inside = row.path("components");
    boolean select = ComponentType.of(inside.path(0)).map(ComponentType::isSelect).orElse(false);
    errors.checkLength(path + ".components", inside.size(), 1, select ? 1 : BUTTONS_IN_ROW);
    for (int i = 0; i < inside.size(); i++) {
      Set<ComponentType> allowed = EnumSet.of(BUTTON);
      ComponentType.of(inside.path(i)).filter(ComponentType::isSelect).ifPresent(allowed::add);
      check(inside.path(i), allowed, path + ".components." + i);
    }
  }

  private void section(JsonNode section, String path) {
    JsonNode texts = section.path("components");
    errors.checkLength(path + ".components", texts.size(), 1, SECTION_TEXTS);
    checkAll(texts, IN_SECTION, path + ".components");
    check(section.path("accessory"), BESIDE_SECTION, path + ".accessory");
  }

  private void textDisplay(JsonNode display, String path) {
    int length = Texts.length(display.path("content"));
    errors.checkLength(path + ".content", length, 1, V2_TEXT);
    text += length;
  }
}
