package dev.artishow.trainer.data.plan;

import dev.artishow.trainer.data.source.Patterns;

/**
 * Pictures that are left out.
 *
 * @param codePoints regular expression over a picture's whole code points in hexadecimal, joined by
 *     dashes, without variation selectors: {@code 1f1[ef].*}
 * @param reason why, for the list of what was dropped
 */
public record Exclusion(String codePoints, String reason) {
  public Exclusion {
    Patterns.require("codePoints", codePoints);
    if (reason.isBlank()) {
      throw new IllegalArgumentException("reason must be given, was blank");
    }
  }
}
