package dev.artishow.sandbox.limits;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** The kinds of components, with Discord's numbers. */
public enum ComponentType {
  ACTION_ROW(1),
  BUTTON(2),
  STRING_SELECT(3),
  TEXT_INPUT(4),
  USER_SELECT(5),
  ROLE_SELECT(6),
  MENTIONABLE_SELECT(7),
  CHANNEL_SELECT(8),
  SECTION(9),
  TEXT_DISPLAY(10),
  THUMBNAIL(11),
  MEDIA_GALLERY(12),
  FILE(13),
  SEPARATOR(14),
  CONTAINER(17),
  LABEL(18),
  FILE_UPLOAD(19),
  RADIO_GROUP(21),
  CHECKBOX_GROUP(22),
  CHECKBOX(23);

  private static final Set<ComponentType> SELECTS =
      EnumSet.of(STRING_SELECT, USER_SELECT, ROLE_SELECT, MENTIONABLE_SELECT, CHANNEL_SELECT);

  private static final Set<ComponentType> ONLY_IN_MODALS =
      EnumSet.of(FILE_UPLOAD, RADIO_GROUP, CHECKBOX_GROUP, CHECKBOX);

  private final int number;

  ComponentType(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }

  public boolean isSelect() {
    return SELECTS.contains(this);
  }

  /** Whether it is a control other than a text input that only a modal can hold. */
  public boolean isOnlyInModals() {
    return ONLY_IN_MODALS.contains(this);
  }

  public static Optional<ComponentType> of(JsonNode component) {
    int number = component.path("type").asInt();
    return Arrays.stream(values()).filter(t -> t.number == number).findFirst();
  }

  public boolean is(JsonNode component) {
    return component.path("type").asInt() == number;
  }
}
