package dev.artishow.engine.device;

import java.util.Locale;
import java.util.Optional;

/** Which arithmetic is asked for. */
public enum ArithmeticChoice {
  /** The fastest that the processor has of its own, float32 if that is none. */
  AUTO,
  FLOAT32,
  MEDIUM,
  BFLOAT16;

  /** What is asked for by name. */
  Optional<Arithmetic> named() {
    return this == AUTO ? Optional.empty() : Optional.of(Arithmetic.valueOf(name()));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
