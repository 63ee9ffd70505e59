package dev.artishow.trainer.data.plan;

import dev.artishow.config.Range;
import java.util.List;

/**
 * Where names and keywords come from.
 *
 * @param annotations name of the package of CLDR annotations
 * @param derived name of the package of CLDR's derived annotations (skin tones, professions)
 * @param license SPDX identifier of both
 * @param required languages that every concept must be named in
 * @param leastCoverage other languages are kept that name at least this share of the concepts, 0–1
 */
public record CaptionPlan(
    String annotations,
    String derived,
    String license,
    List<String> required,
    @Range(min = 0, max = 1) double leastCoverage) {
  public CaptionPlan {
    required = List.copyOf(required);
    if (!required.contains("en")) {
      throw new IllegalArgumentException(
          "required must contain en, by which pictures are matched, was " + required);
    }
  }
}
