package dev.artishow.engine;

/**
 * How large a member's share of the engine is beside other members of the same guild. A share, not
 * a rank: whoever has a small one waits longer and is never starved.
 */
public enum Priority {
  /** Those whose waiting costs others time, e.g. moderators. */
  HIGH(4),
  NORMAL(1),
  /** Work that nobody waits for. */
  LOW(0.25);

  private final double weight;

  Priority(double weight) {
    this.weight = weight;
  }

  /** The share beside that of {@link #NORMAL}. */
  public double weight() {
    return weight;
  }
}
