package dev.artishow.sandbox.fault;

import java.util.regex.Pattern;

/**
 * An order for something to go wrong.
 *
 * @param target a route such as {@code POST /channels/{channel_id}/messages}, or the name of an
 *     event; {@code *} stands for anything
 * @param skipped how many that fit go well before
 * @param times how many that fit go wrong then
 * @param fault what goes wrong: a {@link Fault} or an {@link EventFault}
 */
public record Order<F>(String target, int skipped, int times, F fault) {
  public Order {
    if (skipped < 0) {
      throw new IllegalArgumentException("skipped must be at least 0, was " + skipped);
    }
    if (times < 1) {
      throw new IllegalArgumentException("times must be at least 1, was " + times);
    }
  }

  boolean fits(String name) {
    return matches(target, name);
  }

  boolean isDue() {
    return skipped == 0;
  }

  boolean isLast() {
    return times == 1;
  }

  Order<F> counted() {
    return isDue()
        ? new Order<>(target, 0, times - 1, fault)
        : new Order<>(target, skipped - 1, times, fault);
  }

  /** Whether {@code name} fits {@code pattern}, in which {@code *} stands for anything. */
  static boolean matches(String pattern, String name) {
    StringBuilder regex = new StringBuilder();
    for (String part : pattern.split("\\*", -1)) {
      regex.append(regex.isEmpty() ? "" : ".*").append(Pattern.quote(part));
    }
    return name.matches(regex.toString());
  }
}
