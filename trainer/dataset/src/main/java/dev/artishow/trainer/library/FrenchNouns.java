package dev.artishow.trainer.library;

import java.util.List;

/** What things are called in French beside their names: what English nouns of one meaning name. */
final class FrenchNouns {
  /** Of a noun that comes before what CLDR calls so, and of any other. */
  private static final int MAX_FIRST = LibraryNames.COMMON;

  private static final int MAX_WEIGHT = LibraryNames.OFFICIAL - 1;

  /** What the dictionary's word for a thing is better than a synonym. */
  private static final int FIRST_MEANING = 5;

  private final NamedThings english;
  private final NamedThings french = new NamedThings();

  private FrenchNouns(NamedThings english) {
    this.english = english;
  }

  /** Things by their French nouns, as far as they have English ones. */
  static NamedThings of(NamedThings english) {
    var nouns = new FrenchNouns(english);
    NounDictionary.read(NounDictionary.FRENCH)
        .forEach((french, meanings) -> nouns.translate(french, meanings, MAX_WEIGHT));
    NounDictionary.read(NounDictionary.FRENCH_FIRST)
        .forEach((french, meanings) -> nouns.translate(french, meanings, MAX_FIRST));
    return nouns.french;
  }

  /** The first meaning that names anything counts. */
  private void translate(String noun, List<String> meanings, int most) {
    meanings.stream()
        .filter(english::has)
        .findFirst()
        .ifPresent(
            meaning ->
                english
                    .of(meaning)
                    .forEach(
                        (thing, weight) ->
                            french.name(noun, thing, Math.min(most, translated(weight)))));
  }

  private static int translated(int weight) {
    return weight > LibraryNames.OF_ONE ? weight + FIRST_MEANING : weight;
  }
}
