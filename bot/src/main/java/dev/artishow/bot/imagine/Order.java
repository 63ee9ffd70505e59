package dev.artishow.bot.imagine;

import dev.artishow.engine.DrawRequest;

/**
 * What a member asks for, all that <em>Again</em> repeats.
 *
 * @param prompt what to draw, 1–{@value DrawRequest#MAX_PROMPT_CHARACTERS} characters
 * @param count how many pictures, 1–{@value #MAX_COUNT}
 * @param isPrivate whether only the member may see the answer
 */
public record Order(String prompt, int count, boolean isPrivate) {

  public static final int MAX_COUNT = 4;

  public Order {
    DrawRequest.of(prompt, 0);
    if (count < 1 || count > MAX_COUNT) {
      throw new IllegalArgumentException("count must be 1–%d, was %d".formatted(MAX_COUNT, count));
    }
  }
}
