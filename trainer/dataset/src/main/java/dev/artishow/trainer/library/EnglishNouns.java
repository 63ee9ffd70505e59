package dev.artishow.trainer.library;

import dev.artishow.engine.reference.find.Called;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** Of the poorest noun that still counts as a name. */
  static final int MIN_WEIGHT = Called.MIN_NAME;

  private static final int MAX_WEIGHT = 96;

  /** Of a noun that people mostly mean something by. */
  private static final int PREFERRED = 98;

  private final NounMeanings meanings;
  private final WordNet wordNet;
  private final NamedThings things = new NamedThings();
  private final Map<Synset, Set<String>> meant = new HashMap<>(); // by what things' names mean

  EnglishNouns(NounMeanings meanings) {
    this.meanings = meanings;
    this.wordNet = meanings.wordNet();
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
    Optional<Synset> own = meanings.of(thing.name(), thing.keywords());
    own.ifPresentOrElse(
        synset -> {
          meant.computeIfAbsent(synset, unused -> new TreeSet<>()).add(thing.concept());
          climb(thing, synset, 0, stock);
        },
        () ->
            meanings
                .agreed(thing.keywords())
                .ifPresent(synset -> climb(thing, synset, AGREED, stock)));
    NounPhrase phrase = NounPhrase.of(thing.name(), wordNet);
    if (wordNet.isVisible(phrase.head())) {
      int off = headed(thing, phrase);
      things.name(phrase.head(), thing.concept(), weight(off, phrase.head(), stock));
      if (own.isEmpty()) {
        meanings
            .of(phrase.head(), thing.keywords())
            .ifPresent(synset -> climb(thing, synset, off, stock));
      }
    }
  }

  /** What is taken off for a noun that heads a thing's name. */
  private static int headed(Thing thing, NounPhrase phrase) {
    if (phrase.isPlain()) {
      return HEAD;
    }
    return thing.official() ? COMPOUND_HEAD : LOOSE_HEAD;
  }

  /**
   * Makes a noun mean one thing before all that it may be called otherwise, but what has that name.
   *
   * @param synonyms nouns or names for what it mostly means; the first that is there counts
   * @param named what names stand for which things, and how well
   */
  void prefer(String noun, List<String> synonyms, NamedThings named) {
    meant(synonyms, named).ifPresent(thing -> things.name(noun, thing, PREFERRED));
  }

  /** The thing that the first of some nouns or names names best of all. */
  Optional<String> meant(List<String> synonyms, NamedThings named) {
    return synonyms.stream()
        .map(
            synonym -> {
              var called = new TreeMap<>(named.of(synonym));
              things.of(synonym).forEach((concept, w) -> called.merge(concept, w, Math::max));
              return called;
            })
        .filter(called -> !called.isEmpty())
        .findFirst()
        .flatMap(NamedThings::bestOf);
  }

  /** Names a thing by its meaning's synonyms and all kinds that this belongs to. */
  private void climb(Thing thing, Synset from, int off, Stock stock) {
    meanings
        .synsets()
        .upTo(from, MAX_STEPS)
        .forEach(
            (kind, steps) -> {
              int wider = steps == 0 ? 0 : KIND + (steps - 1) * WIDER_KIND;
              for (String noun : kind.nouns()) {
                if (meanings.mostlyMeans(noun, kind)) {
                  things.name(noun, thing.concept(), weight(off + wider, thing.name(), stock));
                }
              }
            });
  }

  private int weight(int off, String typical, Stock stock) {
    int typically = off >= KIND ? (int) Math.round(Math.log(1 + wordNet.frequency(typical))) : 0;
    return Math.max(MIN_WEIGHT, Math.min(MAX_WEIGHT, SAME - off + stock.favour() + typically));
  }

  /**
   * Adds nouns for kinds of things, as far as they call nothing yet.
   *
   * @param named what is called something elsewhere
   */
  void addNarrower(Set<String> named) {
    new NarrowerNouns(meanings, things, meant)
        .found(named)
        .forEach(
            (noun, found) -> found.forEach((thing, weight) -> things.name(noun, thing, weight)));
  }

  /** How well each noun names which things. */
  NamedThings things() {
    return things;
  }
}
