package dev.artishow.trainer.library;

import dev.artishow.engine.reference.find.Called;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** How well nouns of one language name which things; what was said better of a thing counts. */
final class NamedThings {
  private final Map<String, Map<String, Integer>> byNoun = new TreeMap<>();

  void name(String noun, String thing, int weight) {
    byNoun.computeIfAbsent(noun, unused -> new TreeMap<>()).merge(thing, weight, Math::max);
  }

  /** How well a noun names each thing that it names. */
  Map<String, Integer> of(String noun) {
    return byNoun.getOrDefault(noun, Map.of());
  }

  /** The thing that a noun names best, the first of several by their keys. */
  Optional<String> best(String noun) {
    return bestOf(of(noun));
  }

  /** The thing that is named best, by how well each is; the first of several in their order. */
  static Optional<String> bestOf(Map<String, Integer> things) {
    return things.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
  }

  boolean has(String noun) {
    return byNoun.containsKey(noun);
  }

  Set<String> nouns() {
    return byNoun.keySet();
  }

  /** All of it, for an index. */
  List<Called> in(String language) {
    var called = new ArrayList<Called>();
    byNoun.forEach(
        (noun, things) ->
            things.forEach(
                (thing, weight) -> called.add(new Called(thing, language, noun, weight))));
    return called;
  }
}
