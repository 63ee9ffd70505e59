package dev.artishow.engine.cache;

import dev.artishow.config.Range;
import java.util.List;

/**
 * What is kept to be used again: the section {@code engine.cache}.
 *
 * @param textMegabytes memory for encoded captions, in MiB for each model, 0 for none
 * @param reuseFirst guilds whose members, when they name no seed, get a picture that was drawn
 *     before
 */
public record CacheConfig(@Range(min = 0, max = 65_536) int textMegabytes, List<Long> reuseFirst) {
  public CacheConfig {
    reuseFirst = List.copyOf(reuseFirst);
  }

  /** {@link #textMegabytes} in bytes. */
  public long textBytes() {
    return (long) textMegabytes << 20;
  }

  /** The policy that follows from {@link #reuseFirst}. */
  public ReusePolicy policy() {
    return reuseFirst::contains;
  }
}
