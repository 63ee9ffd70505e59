package dev.artishow.trainer.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An English name taken apart: the noun that heads it and what is said before that, e.g.
 * <i>delivery</i> and <i>truck</i>. One that joins two things has no head.
 */
record NounPhrase(List<String> modifiers, String head, boolean isPlain) {
  private static final NounPhrase HEADLESS = new NounPhrase(List.of(), "", false);
  private static final Pattern AFTER =
      Pattern.compile(" (?:of|with|without|in|on|from|for|to|at|by|holding|playing)(?: .*)?$");
  private static final Pattern NO_PHRASE = Pattern.compile("[:,]| and | or ");

  /** Words for size and age that WordNet does not only have as adjectives. */
  private static final Set<String> MEASURES =
      Set.of("long", "short", "big", "small", "old", "tall");

  /**
   * Takes a name apart.
   *
   * @param name in lower case
   */
  static NounPhrase of(String name, WordNet wordNet) {
    if (NO_PHRASE.matcher(name).find()) {
      return HEADLESS;
    }
    List<String> words = Arrays.asList(AFTER.matcher(name).replaceFirst("").split(" ", -1));
    if (words.size() < 2 && !AFTER.matcher(name).find()) {
      return HEADLESS;
    }
    for (int first = 1; first < words.size() - 1; first++) {
      String several = String.join(" ", words.subList(first, words.size()));
      if (!wordNet.senses(several).isEmpty()) {
        return of(words, first, several, wordNet);
      }
    }
    int last = words.size() - 1;
    return of(words, last, words.get(last), wordNet);
  }

  private static NounPhrase of(List<String> words, int head, String noun, WordNet wordNet) {
    var modifiers = new ArrayList<>(words.subList(0, head));
    boolean plain =
        modifiers.stream().allMatch(word -> MEASURES.contains(word) || wordNet.isAdjective(word));
    return new NounPhrase(modifiers, noun, plain);
  }
}
