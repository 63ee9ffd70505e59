package dev.artishow.trainer.data.scene;

import java.util.List;

/**
 * What a scene shows, in words, and the same with one thing otherwise.
 *
 * @param captions in every colour, count or style, no two equal, always in the same order
 * @param right place of the one that is right
 */
public record Variants(List<String> captions, int right) {
  public Variants {
    captions = List.copyOf(captions);
    if (right < 0 || right >= captions.size()) {
      throw new IllegalArgumentException(
          "right must be one of %d captions, was %d".formatted(captions.size(), right));
    }
  }

  /** The caption that is right. */
  public String caption() {
    return captions.get(right);
  }

  /** All others. */
  public List<String> others() {
    return captions.stream().filter(caption -> !caption.equals(caption())).toList();
  }
}
