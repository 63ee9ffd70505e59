package dev.artishow.trainer.library;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Nouns for kinds of things: of a <i>terrier</i> a dog is drawn, of a <i>mountain bike</i> a
 * bicycle.
 */
final class NarrowerNouns {
  /** Of a noun for a kind of the thing. */
  private static final int NARROWER = 68;

  private static final int NARROWER_STEP = 3;
  private static final int MAX_STEPS = 2;
  private static final int MAX_THINGS = 2;

  /** Of a noun that heads well enough the names of things to stand for longer nouns. */
  private static final int GOOD_HEAD = 80;

  private static final int ANIMALS = 5;
  private static final int PEOPLE = 18;

  /** A noun for more kinds says too little of people: nobody means a man by a lover. */
  private static final int MAX_KINDS = 60;

  private final NounMeanings meanings;
  private final NamedThings things;
  private final Map<Synset, Set<String>> meant;

  /**
   * @param things by their nouns so far
   * @param meant things by what their names mean
   */
  NarrowerNouns(NounMeanings meanings, NamedThings things, Map<Synset, Set<String>> meant) {
    this.meanings = meanings;
    this.things = things;
    this.meant = meant;
  }

  /**
   * What nouns name that name nothing yet, by thing.
   *
   * @param named what is called something elsewhere
   */
  Map<String, Map<String, Integer>> found(Set<String> named) {
    var found = new TreeMap<String, Map<String, Integer>>();
    for (Synset synset : meanings.synsets().all()) {
      if (synset.isVisible()) {
        synset.nouns().stream()
            .filter(noun -> !things.has(noun) && !named.contains(noun))
            .filter(noun -> isWord(noun) && meanings.mostlyMeans(noun, synset))
            .forEach(noun -> found.put(noun, wider(noun, synset)));
      }
    }
    return found;
  }

  /** Names of species and of people have capitals. */
  private static boolean isWord(String noun) {
    return noun.length() > 2 && noun.chars().noneMatch(Character::isUpperCase);
  }

  private Map<String, Integer> wider(String noun, Synset synset) {
    Map<Synset, Integer> above = meanings.synsets().upTo(synset, MAX_STEPS);
    String head = NounPhrase.of(noun, meanings.wordNet()).head();
    Map<String, Integer> headed = things.of(head);
    if (headed.values().stream().anyMatch(weight -> weight >= GOOD_HEAD)
        && isAkin(head, synset, above.keySet())) {
      return best(headed, NARROWER);
    }
    for (Map.Entry<Synset, Integer> kind : above.entrySet()) {
      Set<String> exactly = meant.getOrDefault(kind.getKey(), Set.of());
      if (!exactly.isEmpty() && isNear(synset, kind.getKey(), kind.getValue())) {
        var found = new TreeMap<String, Integer>();
        exactly.forEach(thing -> found.put(thing, weight(kind.getKey(), thing)));
        return best(found, NARROWER - kind.getValue() * NARROWER_STEP);
      }
    }
    return Map.of();
  }

  /** How well the best of a meaning's nouns names a thing. */
  private int weight(Synset synset, String thing) {
    return synset.nouns().stream()
        .map(noun -> things.of(noun).getOrDefault(thing, EnglishNouns.MIN_WEIGHT))
        .max(Integer::compare)
        .orElse(EnglishNouns.MIN_WEIGHT);
  }

  /**
   * Whether who asks for one may well be drawn the other: a terrier is a dog, a painter an artist.
   */
  private static boolean isNear(Synset synset, Synset kind, int steps) {
    return synset.file() == ANIMALS
        || (synset.file() == PEOPLE && steps == 1 && kind.hyponyms().size() <= MAX_KINDS);
  }

  /** Whether a head says what a thing is: a snow leopard is one, a sea lion is none. */
  private boolean isAkin(String head, Synset synset, Set<Synset> above) {
    return meanings.wordNet().senses(head).stream()
        .map(meanings.synsets()::get)
        .anyMatch(
            wide ->
                above.contains(wide)
                    || wide.hypernyms().stream().anyMatch(synset.hypernyms()::contains));
  }

  private static Map<String, Integer> best(Map<String, Integer> named, int most) {
    List<String> best =
        named.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(MAX_THINGS)
            .map(Map.Entry::getKey)
            .toList();
    var found = new TreeMap<String, Integer>();
    for (int i = 0; i < best.size(); i++) {
      found.put(Objects.requireNonNull(best.get(i)), most - i);
    }
    return found;
  }
}
