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
  SMALLER_THAN;

  /** Whether the things stand apart and may be said to differ in size besides. */
  public boolean leavesSizeOpen() {
    return this == NEXT_TO || this == LEFT_OF || this == RIGHT_OF || this == ABOVE || this == BELOW;
  }
}
