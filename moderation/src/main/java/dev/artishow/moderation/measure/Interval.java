package dev.artishow.moderation.measure;

/**
 * A share with its 95 % interval (Wilson, "Probable inference", JASA 22, 1927).
 *
 * @param hits how many
 * @param total out of how many
 */
public record Interval(int hits, int total) {
  private static final double Z = 1.959964;

  public Interval {
    if (hits < 0 || hits > total) {
      throw new IllegalArgumentException("hits must be 0–%d, was %d".formatted(total, hits));
    }
  }

  /** The share, 0 where there is nothing. */
  public double share() {
    return total == 0 ? 0 : (double) hits / total;
  }

  public double low() {
    return total == 0 ? 0 : Math.max(0, center() - radius());
  }

  public double high() {
    return total == 0 ? 1 : Math.min(1, center() + radius());
  }

  private double center() {
    return (share() + Z * Z / (2 * total)) / (1 + Z * Z / total);
  }

  private double radius() {
    return Z
        * Math.sqrt(share() * (1 - share()) / total + Z * Z / (4.0 * total * total))
        / (1 + Z * Z / total);
  }
}
