package dev.artishow.trainer.library;

import java.util.List;

/**
 * A set of synonyms of WordNet's: what one noun, or several, mean.
 *
 * @param id its number in {@code data.noun}
 * @param file of WordNet's lexicographers that it is in
 * @param nouns that mean it
 * @param hypernyms the numbers of what it is directly a kind of
 * @param hyponyms of what is directly a kind of it
 */
record Synset(
    int id, int file, List<String> nouns, List<Integer> hypernyms, List<Integer> hyponyms) {
  @Override
  public boolean equals(Object other) {
    return other instanceof Synset synset && synset.id == id;
  }

  @Override
  public int hashCode() {
    return id;
  }

  /** Whether it can be seen. */
  boolean isVisible() {
    return WordNet.VISIBLE.contains(file);
  }
}
