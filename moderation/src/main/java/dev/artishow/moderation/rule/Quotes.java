package dev.artishow.moderation.rule;

import java.util.Arrays;

/**
 * Where somebody else's words stand between quotation marks: who quotes hatred seldom shares it.
 */
final class Quotes {
  private static final String OPENING = "\"“„«‘";
  private static final String CLOSING = "\"”“»’";

  private final boolean[] quoted;

  Quotes(String prompt) {
    quoted = new boolean[prompt.length()];
    int open = -1;
    for (int i = 0; i < prompt.length(); i++) {
      char c = prompt.charAt(i);
      if (open < 0 && OPENING.indexOf(c) >= 0) {
        open = i;
      } else if (open >= 0 && CLOSING.indexOf(c) >= 0) {
        Arrays.fill(quoted, open, i, true);
        open = -1;
      }
    }
  }

  boolean hold(Place place) {
    return quoted[place.start()];
  }
}
