package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Match;
import java.util.List;

/**
 * A prompt read as if it were in one language.
 *
 * @param matches that do not overlap, in order
 * @param score how much of the prompt that explains; the highest tells the language
 * @param whole whether all of its words but articles are one name as it is written
 */
record Reading(List<Match> matches, double score, boolean whole) {
  static final Reading NOTHING = new Reading(List.of(), 0, false);

  Reading {
    matches = List.copyOf(matches);
  }
}
