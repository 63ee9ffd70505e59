package dev.artishow.trainer.library.bench;

import dev.artishow.engine.reference.Match;
import dev.artishow.trainer.library.bench.FindingBench.Share;
import java.util.ArrayList;
import java.util.List;

/**
 * How often everyday nouns find what a person would accept for them, among those that are there.
 */
final class EverydayBench {
  private static final List<String> LANGUAGES = List.of("en", "fr");
  private static final List<String> FILES = List.of("everyday", "pairs", "unseen");

  private final List<String> names;
  private final TimedFinder finder;

  /**
   * Asks a library.
   *
   * @param names of all its things, in English
   */
  EverydayBench(List<String> names, TimedFinder finder) {
    this.names = names;
    this.finder = finder;
  }

  List<Share> shares() {
    var shares = new ArrayList<Share>();
    for (String file : FILES) {
      List<Everyday> there =
          Everyday.read(file + ".txt").stream()
              .filter(noun -> names.stream().anyMatch(noun::accepts))
              .toList();
      for (String language : LANGUAGES) {
        shares.addAll(shares(file + " " + language, there, language));
      }
    }
    return shares;
  }

  /** How many are right, and for how many something else or nothing was found. */
  private List<Share> shares(String what, List<Everyday> nouns, String language) {
    var wrong = new ArrayList<String>();
    var nothing = new ArrayList<String>();
    for (Everyday noun : nouns) {
      String prompt = noun.prompt(language);
      List<Match> matches = finder.find(prompt);
      if (matches.isEmpty()) {
        nothing.add(prompt);
      } else if (!matches.stream()
          .allMatch(match -> noun.accepts(finder.english(match.concept())))) {
        wrong.add(finder.taken(prompt, matches));
      }
    }
    var misses = new ArrayList<>(wrong);
    misses.addAll(nothing);
    return List.of(
        new Share(what, nouns.size(), misses),
        new Share(what + ", nothing wrong", nouns.size(), wrong),
        new Share(what + ", something", nouns.size(), nothing));
  }
}
