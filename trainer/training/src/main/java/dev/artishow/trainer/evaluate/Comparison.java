package dev.artishow.trainer.evaluate;

import dev.artishow.trainer.evaluate.Figure.Better;

/** How a model's figure stands to another model's. */
public enum Comparison {
  /** The intervals leave open which is larger. */
  OPEN,
  BETTER,
  WORSE,
  /** They differ, and neither is better. */
  DIFFERENT;

  /** How the second figure stands to the first, of the same key. */
  public static Comparison of(Figure first, Figure second) {
    if (!first.key().equals(second.key())) {
      throw new IllegalArgumentException(
          "figures must be of the same key, were %s and %s".formatted(first.key(), second.key()));
    }
    if (!second.estimate().differsFrom(first.estimate())) {
      return OPEN;
    }
    if (first.better() == Better.NEITHER) {
      return DIFFERENT;
    }
    boolean larger = second.estimate().value() > first.estimate().value();
    return larger == (first.better() == Better.HIGHER) ? BETTER : WORSE;
  }
}
