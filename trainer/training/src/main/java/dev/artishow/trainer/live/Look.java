package dev.artishow.trainer.live;

import java.util.Locale;

/**
 * How all curves of a page are looked at. Each look has a place in the page's address, so that it
 * stays when the page reloads itself.
 */
enum Look {
  TIME(true, false),
  TIME_LOG(true, true),
  STEPS(false, false),
  STEPS_LOG(false, true);

  private final boolean overTime;
  private final boolean ratios;

  Look(boolean overTime, boolean ratios) {
    this.overTime = overTime;
    this.ratios = ratios;
  }

  /** Whether curves go over the time of training, rather than over steps. */
  boolean overTime() {
    return overTime;
  }

  /** Whether equal distances upwards are equal ratios. */
  boolean ratios() {
    return ratios;
  }

  /** As the page's address and its style call it: {@code time-log}. */
  String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
