package dev.artishow.trainer.data.scene;

import java.util.List;

/**
 * What a thing is called, and what may be done to it.
 *
 * @param concepts keys of the concepts that show one of it, the usual one first
 * @param colorFree whether it comes in any colour: a car does, a banana does not
 */
record Noun(List<String> concepts, English english, French french, boolean colorFree) {

  /** In English: {@code mouse}, {@code mice}. */
  record English(String singular, String plural) {}

  /**
   * In French: {@code œil}, {@code yeux}.
   *
   * @param feminine its gender
   * @param aspirated whether its h forbids elision: {@code le hérisson}, but {@code l’hôpital}
   */
  record French(String singular, String plural, boolean feminine, boolean aspirated) {}

  Noun {
    concepts = List.copyOf(concepts);
  }
}
