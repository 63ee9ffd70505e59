package dev.artishow.engine.cache;

import dev.artishow.engine.Asker;
import dev.artishow.engine.Reuse;
import java.util.OptionalLong;

/** Seeds for those who name none. Thread-safe. */
@FunctionalInterface
public interface SeedSource {
  /** Any will do. */
  SeedSource NONE = (prompt, asker, count, reuse) -> OptionalLong.empty();

  /**
   * The first of {@code count} seeds, one more each, for pictures that the asker has not seen;
   * empty if any will do.
   *
   * @param prompt as it was typed
   */
  OptionalLong first(String prompt, Asker asker, int count, Reuse reuse);
}
