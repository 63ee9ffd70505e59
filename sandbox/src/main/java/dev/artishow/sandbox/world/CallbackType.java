package dev.artishow.sandbox.world;

import java.util.Arrays;
import java.util.Optional;

/** The ways in which a bot can acknowledge an interaction, with Discord's numbers. */
public enum CallbackType {
  MESSAGE(4),
  DEFERRED_MESSAGE(5),
  DEFERRED_UPDATE(6),
  UPDATE(7),
  CHOICES(8),
  MODAL(9);

  private final int type;

  CallbackType(int type) {
    this.type = type;
  }

  public int type() {
    return type;
  }

  public static Optional<CallbackType> of(int type) {
    return Arrays.stream(values()).filter(t -> t.type == type).findFirst();
  }
}
