package dev.artishow.bot.job;

import dev.artishow.engine.DrawRequest;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What a member asks for, all that <em>Again</em> repeats.
 *
 * @param prompt what to draw, 1–{@value DrawRequest#MAX_PROMPT_CHARACTERS} characters
 * @param count how many pictures, 1–{@value #MAX_COUNT}
 * @param isPrivate whether only the member may see the answer
 * @param model a model's name, or empty for the usual one
 * @param guidance how strictly to follow the prompt, or empty for the model's default
 * @param variationOf the seed of this prompt's picture of which these are to be variations
 */
public record Order(
    String prompt,
    int count,
    boolean isPrivate,
    Optional<String> model,
    OptionalDouble guidance,
    OptionalLong variationOf) {
  public static final int MAX_COUNT = 4;

  public Order {
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count must be 1–%d, was %d".formatted(MAX_COUNT, count));
    }
    // the engine's own limits hold for the rest
    new DrawRequest(prompt, 0, model, OptionalInt.empty(), guidance);
  }

  /** An order with the usual options. */
  public Order(String prompt, int count, boolean isPrivate) {
    this(prompt, count, isPrivate, Optional.empty(), OptionalDouble.empty(), OptionalLong.empty());
  }

  /** The same of other words. */
  public Order withPrompt(String words) {
    return new Order(words, count, isPrivate, model, guidance, variationOf);
  }

  /** So many variations of one of its pictures. */
  public Order varied(long seed, int pictures) {
    return new Order(prompt, pictures, isPrivate, model, guidance, OptionalLong.of(seed));
  }

  /** What the engine is asked for. */
  public DrawRequest request(long seed) {
    return new DrawRequest(prompt, seed, model, OptionalInt.empty(), guidance);
  }
}
