package dev.artishow.engine.reference;

import java.util.List;

/** Finds the things that a prompt names. Thread-safe. */
@FunctionalInterface
public interface Finder {

  /**
   * The things of the library in a prompt, in any of its languages.
   *
   * @param prompt as it was typed
   * @return matches that do not overlap, from the prompt's beginning to its end; empty if it names
   *     nothing that the library has
   */
  List<Match> find(String prompt);
}
