package dev.artishow.engine;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * One picture to draw.
 *
 * @param prompt what to draw, in any language the model knows
 * @param seed fixes the noise: same model, prompt, options and seed give the same pixels
 * @param model a model's name, or empty for the default
 * @param steps sampler steps, or empty for the model's default
 * @param guidance classifier-free guidance scale, or empty for the model's default
 * @param freedom how freely to draw from the sketch, or empty for what is usual; {@link
 *     Freedom#FREE} does without
 * @param sketch a picture to start from instead of what the library would give: somebody's own, or
 *     one that was drawn before with its references, for another like it
 */
public record DrawRequest(
    String prompt,
    long seed,
    Optional<String> model,
    OptionalInt steps,
    OptionalDouble guidance,
    Optional<Freedom> freedom,
    Optional<Sketch> sketch) {

  public static final int MAX_PROMPT_CHARACTERS = 500;
  public static final int MAX_STEPS = 100;
  public static final double MAX_GUIDANCE = 20;

  /** Largest side of a sketch. */
  public static final int MAX_SKETCH_PIXELS = 4096;

  public DrawRequest {
    if (prompt.isBlank()) {
      throw new IllegalArgumentException("the prompt is empty; say what to draw, e.g. a red apple");
    }
    if (prompt.length() > MAX_PROMPT_CHARACTERS) {
      throw new IllegalArgumentException(
          "the prompt must be at most %d characters, was %d; shorten it"
              .formatted(MAX_PROMPT_CHARACTERS, prompt.length()));
    }
    if (steps.isPresent() && (steps.getAsInt() < 1 || steps.getAsInt() > MAX_STEPS)) {
      throw new IllegalArgumentException(
          "steps must be 1–%d, was %d".formatted(MAX_STEPS, steps.getAsInt()));
    }
    if (guidance.isPresent()
        && !(guidance.getAsDouble() >= 0 && guidance.getAsDouble() <= MAX_GUIDANCE)) {
      throw new IllegalArgumentException(
          "guidance must be 0–%.0f, was %s".formatted(MAX_GUIDANCE, guidance.getAsDouble()));
    }
    if (sketch.isPresent() && sketch.get().picture().width() > MAX_SKETCH_PIXELS) {
      throw new IllegalArgumentException(
          "a sketch must be at most %d pixels wide and high, was %s; scale it down"
              .formatted(MAX_SKETCH_PIXELS, sketch.get().picture()));
    }
  }

  /** A request that leaves open what to start from. */
  public DrawRequest(
      String prompt,
      long seed,
      Optional<String> model,
      OptionalInt steps,
      OptionalDouble guidance) {
    this(prompt, seed, model, steps, guidance, Optional.empty(), Optional.empty());
  }

  /** A request to the default model with its default options. */
  public static DrawRequest of(String prompt, long seed) {
    return new DrawRequest(
        prompt, seed, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
  }

  /** The same, drawn as freely as this. */
  public DrawRequest withFreedom(Freedom wanted) {
    return new DrawRequest(prompt, seed, model, steps, guidance, Optional.of(wanted), sketch);
  }

  /** The same, started from this. */
  public DrawRequest withSketch(Sketch start) {
    return new DrawRequest(prompt, seed, model, steps, guidance, freedom, Optional.of(start));
  }

  /**
   * Another picture like the one that was drawn of this: what is where in which colours stays, the
   * rest is drawn anew. It leans on the same references.
   *
   * @param otherSeed decides what is new
   */
  public DrawRequest moreLike(Drawing.Drawn drawn, long otherSeed) {
    return from(drawn, otherSeed, Freedom.LOOSE);
  }

  /** The picture that was drawn of this with other details; the rest as of {@link #moreLike}. */
  public DrawRequest variationOf(Drawing.Drawn drawn, long otherSeed) {
    return from(drawn, otherSeed, Freedom.CLOSE);
  }

  private DrawRequest from(Drawing.Drawn drawn, long otherSeed, Freedom near) {
    return new DrawRequest(
        prompt,
        otherSeed,
        model,
        steps,
        guidance,
        Optional.of(near),
        Optional.of(drawn.asSketch()));
  }
}
