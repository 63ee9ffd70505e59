package dev.artishow.engine.scene;

/** Where or how the first of two things is, seen from the second. */
public enum Relation {
  NEXT_TO,
  LEFT_OF,
  RIGHT_OF,
  ABOVE,
  BELOW,
  IN_FRONT_OF,
  BEHIND,
  BIGGER_THAN,
  SMALLER_THAN,
  /** Stands, lies or rides on it. */
  ON,
  /** Wholly inside it, to be seen through it or on its face. */
  IN,
  /** Looks out of it. */
  OUT_OF,
  /** Is worn as a hat. */
  ON_HEAD_OF,
  /** Is worn as glasses. */
  ON_FACE_OF,
  /** Is worn as a scarf. */
  ON_NECK_OF,
  /** Is in its hand, or what goes for one. */
  HELD_BY;

  /** Whether the things stand apart and may be said to differ in size besides. */
  public boolean leavesSizeOpen() {
    return this == NEXT_TO || this == LEFT_OF || this == RIGHT_OF || this == ABOVE || this == BELOW;
  }
}
