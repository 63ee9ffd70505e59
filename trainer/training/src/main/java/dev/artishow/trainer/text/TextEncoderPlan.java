package dev.artishow.trainer.text;

import static dev.artishow.engine.nn.NetworkSpec.requireHeads;
import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import dev.artishow.engine.nn.TextEncoderSpec;

/**
 * What a text encoder is and how it learns: the plan's section {@code text-encoder}.
 *
 * @param pictures the tower of pictures that it learns with
 * @param features of the space that pictures and captions share
 * @param vocabulary token ids of the text, at most
 * @param tokens of a caption, padded or cut
 * @param width features of a token
 * @param depth transformer blocks over the tokens
 * @param heads attention heads of both towers
 */
public record TextEncoderPlan(
    Tower pictures,
    int features,
    int vocabulary,
    int tokens,
    int width,
    int depth,
    int heads,
    Lesson lesson) {
  private static final int MIN_VOCABULARY = 300;
  private static final int MAX_VOCABULARY = 65_536;

  /**
   * A transformer over a picture's patches.
   *
   * @param resolution side of the pictures, in pixels
   * @param patch side of a patch, in pixels
   * @param width features of a patch
   * @param depth transformer blocks
   */
  public record Tower(int resolution, int patch, int width, int depth) {

    public Tower {
      requireRange("resolution", resolution, 8, 1024);
      requireRange("patch", patch, 1, 64);
      requireRange("width", width, 8, 8192);
      requireRange("depth", depth, 1, 128);
    }
  }

  public TextEncoderPlan {
    requireRange("features", features, 2, 8192);
    requireRange("vocabulary", vocabulary, MIN_VOCABULARY, MAX_VOCABULARY);
    requireRange("tokens", tokens, 1, 512);
    requireRange("width", width, 8, 8192);
    requireRange("depth", depth, 1, 64);
    requireRange("heads", heads, 1, 128);
    requireHeads("width", width, heads);
    requireHeads("pictures.width", pictures.width(), heads);
    if (pictures.resolution() % pictures.patch() != 0) {
      throw new IllegalArgumentException(
          "pictures.resolution must be a multiple of pictures.patch, was %d with patch %d"
              .formatted(pictures.resolution(), pictures.patch()));
    }
  }

  /** The networks for a tokenizer of so many token ids. */
  public TextEncoderSpec spec(int tokenIds) {
    return new TextEncoderSpec(
        pictures.resolution(),
        pictures.patch(),
        pictures.width(),
        pictures.depth(),
        features,
        width,
        heads,
        tokenIds,
        tokens,
        depth);
  }
}
