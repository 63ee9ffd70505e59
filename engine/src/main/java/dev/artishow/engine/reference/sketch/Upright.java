package dev.artishow.engine.reference.sketch;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells what may be turned and mirrored: not letters, flags, arrows, clocks and the like, nor what
 * nothing is known of.
 */
final class Upright {
  private static final int FIRST_REGIONAL = 0x1f1e6;
  private static final int LAST_REGIONAL = 0x1f1ff;

  private final Set<String> words =
      Lines.of("upright.txt").stream()
          .flatMap(line -> Arrays.stream(line.split("\\s+", -1)))
          .collect(Collectors.toUnmodifiableSet());

  /** Whether it must stay as it is. */
  boolean is(String concept) {
    ConceptName name = ConceptName.of(concept);
    boolean flag =
        name.codePoints().stream()
            .anyMatch(codePoint -> codePoint >= FIRST_REGIONAL && codePoint <= LAST_REGIONAL);
    return flag || name.isUnknown() || name.words().stream().anyMatch(words::contains);
  }
}
