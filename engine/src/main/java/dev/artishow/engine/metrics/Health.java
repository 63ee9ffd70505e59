package dev.artishow.engine.metrics;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** What must hold for a program to be of use, by name. Each is asked anew every time. */
public final class Health {
  private final Map<String, BooleanSupplier> conditions;

  private Health(Map<String, BooleanSupplier> conditions) {
    this.conditions = conditions;
  }

  /** Nothing needs to hold. */
  public static Health of() {
    return new Health(Map.of());
  }

  /** This and one more. */
  public Health and(String name, BooleanSupplier holds) {
    var more = new LinkedHashMap<>(conditions);
    more.put(name, holds);
    return new Health(more);
  }

  /** Each condition and whether it holds now. */
  Map<String, Boolean> now() {
    var now = new LinkedHashMap<String, Boolean>();
    conditions.forEach((name, holds) -> now.put(name, holds.getAsBoolean()));
    return now;
  }
}
