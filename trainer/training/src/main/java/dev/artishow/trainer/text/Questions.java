package dev.artishow.trainer.text;

import java.util.List;

/**
 * What pictures are asked for by.
 *
 * @param pictures indices in a data set, of different things
 * @param captions what they show, at the same places, no two equal
 */
public record Questions(List<Integer> pictures, List<String> captions) {

  public Questions {
    pictures = List.copyOf(pictures);
    captions = List.copyOf(captions);
    if (pictures.size() != captions.size()) {
      throw new IllegalArgumentException(
          "captions must be as many as pictures, %d, were %d"
              .formatted(pictures.size(), captions.size()));
    }
  }

  public int size() {
    return pictures.size();
  }
}
