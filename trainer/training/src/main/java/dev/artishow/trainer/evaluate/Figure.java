package dev.artishow.trainer.evaluate;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.OptionalDouble;

/**
 * One figure of an evaluation.
 *
 * @param name of the metric, e.g. {@code r-precision}
 * @param variant what of it was measured, e.g. the language {@code fr}; empty if there is but one
 * @param chance what no skill at all would give, where that is known
 * @param real what real pictures give, where they were measured too
 */
public record Figure(
    String name,
    String variant,
    Unit unit,
    Better better,
    Estimate estimate,
    OptionalDouble chance,
    OptionalDouble real) {

  /** How to write it. */
  public enum Unit {
    /** 0–1, written as a percentage. */
    @JsonProperty("share")
    SHARE,
    @JsonProperty("number")
    NUMBER,
    /** Written times a thousand, as the kernel inception distance usually is. */
    @JsonProperty("thousandths")
    THOUSANDTHS,
    @JsonProperty("milliseconds")
    MILLISECONDS,
    @JsonProperty("watt-hours")
    WATT_HOURS
  }

  /** Which of two models is better. */
  public enum Better {
    @JsonProperty("higher")
    HIGHER,
    @JsonProperty("lower")
    LOWER,
    /** Neither: it only tells how the model is. */
    @JsonProperty("neither")
    NEITHER
  }

  /** A figure with nothing to compare it to. */
  public static Figure of(
      String name, String variant, Unit unit, Better better, Estimate estimate) {
    return new Figure(
        name, variant, unit, better, estimate, OptionalDouble.empty(), OptionalDouble.empty());
  }

  /** A share of which more is better. */
  public static Figure share(
      String name, String variant, Estimate estimate, double chance, double real) {
    return of(name, variant, Unit.SHARE, Better.HIGHER, estimate).between(chance, real);
  }

  /** The same figure beside what no skill and what real pictures give. */
  public Figure between(double noSkill, double realPictures) {
    return compared(OptionalDouble.of(noSkill), OptionalDouble.of(realPictures));
  }

  /** The same figure beside what real pictures give, where no skill is no measure. */
  public Figure beside(double realPictures) {
    return compared(OptionalDouble.empty(), OptionalDouble.of(realPictures));
  }

  /** The same figure beside what no skill gives, where nothing is known of real pictures. */
  public Figure above(double noSkill) {
    return compared(OptionalDouble.of(noSkill), OptionalDouble.empty());
  }

  private Figure compared(OptionalDouble noSkill, OptionalDouble realPictures) {
    return new Figure(name, variant, unit, better, estimate, noSkill, realPictures);
  }

  /** Its name among all figures: {@code r-precision.fr}. */
  public String key() {
    return variant.isEmpty() ? name : name + "." + variant;
  }
}
