package dev.artishow.engine.nn;

import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import java.util.Map;

/**
 * How much a library holds, which stands in its card where networks have their sizes. It has no
 * parameters.
 *
 * @param resolution side of the largest drawings that it keeps, in pixels
 * @param things that it has drawings of
 * @param drawings of all things together
 */
public record LibrarySpec(int resolution, int things, int drawings) implements NetworkSpec {
  private static final int MAX = 1_000_000;

  public LibrarySpec {
    requireRange("resolution", resolution, 8, 4096);
    requireRange("things", things, 1, MAX);
    requireRange("drawings", drawings, things, MAX);
  }

  @Override
  public int vocabulary() {
    return 0;
  }

  @Override
  public int textTokens() {
    return 0;
  }

  @Override
  public Map<String, long[]> shapes() {
    return Map.of();
  }
}
