package dev.artishow.trainer.library;

import dev.artishow.trainer.library.Kinds.Meaning;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What things are called beside their names: their synonyms, the nouns that head their names, and
 * the nouns for their kind; then the nouns for kinds of them (<i>terrier</i>, <i>mountain
 * bike</i>). How well a noun names a thing falls with each step between their meanings.
 */
final class EnglishNouns {
  /** Of a synonym, before what is added for a thing that many drew. */
  private static final int SAME = 89;

  /** Off for a noun that heads the name, with what says which kind as an adjective or a noun. */
  private static final int HEAD = 7;

  private static final int COMPOUND_HEAD = 9;

  /** Likewise of a name that the maker of an icon gave it. */
  private static final int LOOSE_HEAD = 14;

  /** Off for the noun of its kind, and for each wider one. */
  private static final int KIND = 24;

  private static final int WIDER_KIND = 2;
  private static final int MAX_STEPS = 4;
  private static final int AGREED = 7;

  /** Of a noun for a kind of the thing. */
  private static final int NARROWER = 68;

  private static final int NARROWER_STEP = 3;
  private static final int MAX_NARROWER_STEPS = 2;
  private static final int MAX_THINGS = 2;
  private static final int LEAST = 60;
  private static final int MOST = 96;

  /** Of a noun that people mostly mean something by. */
  private static final int PREFERRED = 98;

  /** Of a noun that heads well enough the names of things to stand for longer nouns. */
  private static final int GOOD_HEAD = 80;

  private static final int ANIMALS = 5;
  private static final int PEOPLE = 18;

  /** A noun for more kinds says too little of people: nobody means a man by a lover. */
  private static final int MAX_KINDS = 60;

  private final WordNet wordNet;
  private final Kinds kinds;
  private final Map<String, Map<String, Integer>> things = new TreeMap<>();
  private final Map<Meaning, Set<String>> meant = new HashMap<>();

  EnglishNouns(WordNet wordNet, Kinds kinds) {
    this.wordNet = wordNet;
    this.kinds = kinds;
  }

  /**
   * A thing.
   *
   * @param name in English, in lower case
   * @param keywords likewise
   * @param official whether CLDR names it, so that people know it by that name
   */
  record Thing(String concept, String name, Collection<String> keywords, boolean official) {}

  /** Adds what a thing is called. */
  void add(Thing thing, Stock stock) {
    Meaning own = meaning(thing.name(), thing.keywords());
    if (own == null) {
      Meaning agreed = agreed(thing.keywords());
      if (agreed != null) {
        climb(thing, agreed, AGREED, stock);
      }
    } else {
      meant.computeIfAbsent(own, unused -> new TreeSet<>()).add(thing.concept());
      climb(thing, own, 0, stock);
    }
    NounPhrase phrase = NounPhrase.of(thing.name(), wordNet);
    if (wordNet.isVisible(phrase.head())) {
      int off =
          !thing.official() && !phrase.isPlain()
              ? LOOSE_HEAD
              : phrase.isPlain() ? HEAD : COMPOUND_HEAD;
      call(phrase.head(), thing.concept(), weight(off, phrase.head(), stock));
      Meaning meaning = meaning(phrase.head(), thing.keywords());
      if (meaning != null && own == null) {
        climb(thing, meaning, off, stock);
      }
    }
  }

  /**
   * Makes a noun mean one thing before all that it may be called otherwise.
   *
   * @param meanings nouns or names for what it mostly means; the first that is there counts
   * @param named what names stand for which things, and how well
   */
  void prefer(String noun, List<String> meanings, Map<String, Map<String, Integer>> named) {
    for (String meaning : meanings) {
      var called = new TreeMap<>(named.getOrDefault(meaning, Map.of()));
      things
          .getOrDefault(meaning, Map.of())
          .forEach((concept, w) -> called.merge(concept, w, Math::max));
      Optional<String> best =
          called.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
      if (best.isPresent()) {
        call(noun, best.get(), PREFERRED);
        return;
      }
    }
  }

  /** Names a thing by its meaning's synonyms and all kinds that this belongs to. */
  private void climb(Thing thing, Meaning from, int off, Stock stock) {
    kinds
        .upTo(from, MAX_STEPS)
        .forEach(
            (kind, steps) -> {
              int wider = steps == 0 ? 0 : KIND + (steps - 1) * WIDER_KIND;
              for (String noun : kind.nouns()) {
                if (means(noun, kind)) {
                  call(noun, thing.concept(), weight(off + wider, thing.name(), stock));
                }
              }
            });
  }

  /** Whether a noun mostly means that, rather than something else that it may mean too. */
  private boolean means(String noun, Meaning meaning) {
    return wordNet.isVisible(noun)
        && wordNet.senses(noun).stream().findFirst().filter(id -> id == meaning.id()).isPresent();
  }

  private int weight(int off, String typical, Stock stock) {
    int typically = off >= KIND ? (int) Math.round(Math.log(1 + wordNet.frequency(typical))) : 0;
    return Math.max(LEAST, Math.min(MOST, SAME - off + stock.favour() + typically));
  }

  private void call(String noun, String concept, int weight) {
    things.computeIfAbsent(noun, unused -> new TreeMap<>()).merge(concept, weight, Math::max);
  }

  /** What a name means: of its visible meanings the one of which its keywords speak. */
  private @Nullable Meaning meaning(String name, Collection<String> keywords) {
    Meaning best = null;
    long most = -1;
    for (int id : wordNet.senses(name)) {
      Meaning meaning = kinds.get(id);
      if (meaning.isVisible()) {
        long said =
            kinds.around(meaning, MAX_STEPS).stream()
                .flatMap(kind -> kind.nouns().stream())
                .filter(noun -> keywords.contains(noun))
                .count();
        if (said > most) {
          best = meaning;
          most = said;
        }
      }
    }
    return best;
  }

  /** What two keywords or more mean, if they mean the same. */
  private @Nullable Meaning agreed(Collection<String> keywords) {
    for (String keyword : keywords) {
      for (int id : wordNet.senses(keyword)) {
        Meaning meaning = kinds.get(id);
        if (meaning.isVisible()
            && meaning.nouns().stream().filter(noun -> keywords.contains(noun)).count() > 1) {
          return meaning;
        }
      }
    }
    return null;
  }

  /**
   * Adds nouns for kinds of things, as far as they call nothing yet.
   *
   * @param named what is called something elsewhere
   */
  void addNarrower(Set<String> named) {
    var narrower = new TreeMap<String, Map<String, Integer>>();
    for (Meaning meaning : kinds.all()) {
      if (meaning.isVisible()) {
        for (String noun : meaning.nouns()) {
          if (!things.containsKey(noun)
              && !named.contains(noun)
              && isWord(noun)
              && means(noun, meaning)) {
            Map<String, Integer> found = wider(noun, meaning);
            if (!found.isEmpty()) {
              narrower.put(noun, found);
            }
          }
        }
      }
    }
    things.putAll(narrower);
  }

  /** Names of species and of people have capitals. */
  private static boolean isWord(String noun) {
    return noun.length() > 2 && noun.chars().noneMatch(Character::isUpperCase);
  }

  private Map<String, Integer> wider(String noun, Meaning meaning) {
    Map<Meaning, Integer> above = kinds.upTo(meaning, MAX_NARROWER_STEPS);
    String head = NounPhrase.of(noun, wordNet).head();
    Map<String, Integer> headed = things.getOrDefault(head, Map.of());
    if (headed.values().stream().anyMatch(weight -> weight >= GOOD_HEAD)
        && isAkin(head, meaning, above.keySet())) {
      return best(headed, NARROWER);
    }
    for (Map.Entry<Meaning, Integer> kind : above.entrySet()) {
      Set<String> exactly = meant.getOrDefault(kind.getKey(), Set.of());
      if (!exactly.isEmpty() && isNear(meaning, kind.getKey(), kind.getValue())) {
        var found = new TreeMap<String, Integer>();
        for (String concept : exactly) {
          found.put(
              concept,
              kind.getKey().nouns().stream()
                  .map(name -> things.getOrDefault(name, Map.of()).getOrDefault(concept, LEAST))
                  .max(Integer::compare)
                  .orElse(LEAST));
        }
        return best(found, NARROWER - kind.getValue() * NARROWER_STEP);
      }
    }
    return Map.of();
  }

  /**
   * Whether who asks for one may well be drawn the other: a terrier is a dog, a painter an artist.
   */
  private boolean isNear(Meaning meaning, Meaning kind, int steps) {
    return meaning.file() == ANIMALS
        || (meaning.file() == PEOPLE && steps == 1 && kinds.count(kind) <= MAX_KINDS);
  }

  /** Whether a head says what a thing is: a snow leopard is one, a sea lion is none. */
  private boolean isAkin(String head, Meaning meaning, Set<Meaning> above) {
    for (int id : wordNet.senses(head)) {
      Meaning wide = kinds.get(id);
      if (above.contains(wide) || wide.kinds().stream().anyMatch(meaning.kinds()::contains)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Integer> best(Map<String, Integer> called, int most) {
    List<String> best =
        called.entrySet().stream()
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

  /** How well each noun names which things. */
  Map<String, Map<String, Integer>> things() {
    return things;
  }
}
