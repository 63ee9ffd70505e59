package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Match.Certainty;
import java.util.List;

/**
 * A prompt read as if it were in one language.
 *
 * @param matches that do not overlap, in order
 * @param score how much of the prompt that explains; the highest tells the language
 */
record Reading(List<Match> matches, double score) {
  static final Reading NOTHING = new Reading(List.of(), 0);

  Reading {
    matches = List.copyOf(matches);
  }

  /** Whether a text is one exact name and nothing else. */
  boolean isWhole(String text) {
    return matches.size() == 1
        && matches.get(0).certainty() == Certainty.NAME
        && matches.get(0).end() - matches.get(0).start() == text.strip().length();
  }
}
