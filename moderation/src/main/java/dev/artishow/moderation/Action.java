package dev.artishow.moderation;

/** What follows from a finding, the mildest first. */
public enum Action {
  ALLOW,
  ADVISE,
  HOLD,
  REFUSE;

  /** Whether nothing is drawn for now. */
  public boolean stops() {
    return this == HOLD || this == REFUSE;
  }
}
