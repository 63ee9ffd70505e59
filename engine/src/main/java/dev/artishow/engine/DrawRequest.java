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
 */
public record DrawRequest(
    String prompt, long seed, Optional<String> model, OptionalInt steps, OptionalDouble guidance) {

  public static final int MAX_PROMPT_CHARACTERS = 500;
  public static final int MAX_STEPS = 100;
  public static final double MAX_GUIDANCE = 20;

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
  }

  /** A request to the default model with its default options. */
  public static DrawRequest of(String prompt, long seed) {
    return new DrawRequest(
        prompt, seed, Optional.empty(), OptionalInt.empty(), OptionalDouble.empty());
  }
}
