package dev.artishow.moderation.casework;

/** Where a case stands. */
public enum CaseState {
  OPEN,
  CLAIMED,
  APPROVED,
  REFUSED,
  APPEALED,
  APPEAL_CLAIMED,
  /** The appeal was turned down: it stays refused. */
  UPHELD,
  /** The appeal was granted. */
  OVERTURNED,
  EXPIRED;

  /** Whether nothing follows any more. */
  public boolean isFinal() {
    return this == APPROVED || this == UPHELD || this == OVERTURNED || this == EXPIRED;
  }

  boolean isWaiting() {
    return this == OPEN || this == CLAIMED || this == APPEALED || this == APPEAL_CLAIMED;
  }
}
