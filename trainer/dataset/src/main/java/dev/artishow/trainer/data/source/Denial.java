package dev.artishow.trainer.data.source;

import java.util.List;

/**
 * Pictures of a source that are left out.
 *
 * @param matches regular expressions, each sought in a picture's path inside the source's folder
 *     and in what the source says of it; cases do not matter
 * @param reason why, for the list of what was dropped
 */
public record Denial(List<String> matches, String reason) {
  public Denial {
    matches = List.copyOf(matches);
    matches.forEach(match -> Patterns.require("matches", match));
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason must be given, was blank");
    }
  }
}
