package dev.artishow.engine.reference.find;

import dev.artishow.engine.reference.Match;
import java.util.List;

/**
 * A prompt read as if it were in one language.
 *
 * @param matches that do not overlap, in order
 * @param score how much of the prompt that explains; the highest tells the language
 */
record Reading(Language language, List<Match> matches, double score) {
  Reading {
    matches = List.copyOf(matches);
  }
}
