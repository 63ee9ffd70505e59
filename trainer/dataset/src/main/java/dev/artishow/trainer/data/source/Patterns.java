package dev.artishow.trainer.data.source;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions that a plan holds. */
public final class Patterns {
  private Patterns() {}

  /** Refuses what is no regular expression. */
  public static void require(String key, String expression) {
    try {
      Pattern.compile(expression);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "%s must be a regular expression, was \"%s\": %s"
              .formatted(key, expression, e.getDescription()),
          e);
    }
  }
}
