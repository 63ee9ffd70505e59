package dev.artishow.moderation.rule;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.List;

/** A regular expression for folded text (lower case, no accents), matched in linear time by RE2. */
public record ScreenPattern(Pattern pattern) {

  /**
   * Reads RE2 syntax.
   *
   * @throws IllegalArgumentException if it is none, or matches the empty text
   */
  public static ScreenPattern parse(String expression) {
    try {
      Pattern pattern = Pattern.compile(expression);
      if (pattern.matches("")) {
        throw new IllegalArgumentException(
            "must not match the empty text, was \"%s\"".formatted(expression));
      }
      return new ScreenPattern(pattern);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(
          "must be a regular expression in RE2 syntax, was \"%s\": %s"
              .formatted(expression, e.getDescription()),
          e);
    }
  }

  /** Where it matches: start and end of each place. */
  List<int[]> find(String text) {
    var found = new ArrayList<int[]>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      if (matcher.end() > matcher.start()) {
        found.add(new int[] {matcher.start(), matcher.end()});
      }
    }
    return found;
  }
}
