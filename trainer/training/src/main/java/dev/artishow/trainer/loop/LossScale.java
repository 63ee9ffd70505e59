package dev.artishow.trainer.loop;

/**
 * What a group's losses are multiplied by on the way back, and its gradients divided by afterwards,
 * so that small ones do not vanish where passes are not in float32: as much as overflows nothing
 * (arXiv:1710.03740, section 3.2). It is halved where something overflows, and doubled after many
 * steps where nothing did.
 */
final class LossScale {
  private static final int DOUBLED_AFTER = 2000;
  private static final double MAX = 1 << 24;

  private final boolean fixed;
  private double value;
  private int steps; // since it changed

  /**
   * A scale.
   *
   * @param first 1 for losses that are never scaled
   */
  LossScale(double first) {
    fixed = first == 1;
    value = first;
  }

  double value() {
    return value;
  }

  /** Halves it, unless it is as small as it gets. */
  boolean halve() {
    if (value <= 1) {
      return false;
    }
    value = Math.max(1, value / 2);
    steps = 0;
    return true;
  }

  /** Counts a step that overflowed nothing. */
  void held() {
    if (fixed) {
      return;
    }
    steps++;
    if (steps == DOUBLED_AFTER) {
      value = Math.min(MAX, 2 * value);
      steps = 0;
    }
  }

  /** As a checkpoint keeps it. */
  String state() {
    return value + " " + steps;
  }

  /** Takes up what {@link #state} told. */
  void restore(String state) {
    if (fixed) {
      return;
    }
    String[] parts = state.split(" ", 2);
    value = Double.parseDouble(parts[0]);
    steps = Integer.parseInt(parts[1]);
  }
}
