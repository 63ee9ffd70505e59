package dev.artishow.engine.nn;

import static dev.artishow.engine.nn.NetworkSpec.requireHeads;
import static dev.artishow.engine.nn.NetworkSpec.requirePatches;
import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import java.util.Map;

/**
 * Sizes of a {@code PictureTextPair}: a text encoder and the picture tower that it learns with.
 *
 * @param resolution side of the square picture, in pixels
 * @param patch side of the square patch that becomes one token, in pixels; divides the resolution
 * @param pictureWidth features of a picture's token, a multiple of {@code 2 × heads}
 * @param pictureDepth transformer blocks over the picture's tokens
 * @param features of the space that pictures and captions share
 * @param width features of a caption's token, a multiple of {@code 2 × heads}
 * @param heads attention heads of both towers
 * @param vocabulary token ids of the text, padding included
 * @param textTokens tokens of a caption, padded or cut
 * @param textDepth transformer blocks over the caption's tokens
 */
public record TextEncoderSpec(
    int resolution,
    int patch,
    int pictureWidth,
    int pictureDepth,
    int features,
    int width,
    int heads,
    int vocabulary,
    int textTokens,
    int textDepth)
    implements NetworkSpec {

  public TextEncoderSpec {
    requireRange("resolution", resolution, 8, 1024);
    requireRange("patch", patch, 1, 64);
    requireRange("pictureWidth", pictureWidth, 8, 8192);
    requireRange("pictureDepth", pictureDepth, 1, 128);
    requireRange("features", features, 2, 8192);
    requireRange("width", width, 8, 8192);
    requireRange("heads", heads, 1, 128);
    requireRange("vocabulary", vocabulary, 2, 1_000_000);
    requireRange("textTokens", textTokens, 1, 512);
    requireRange("textDepth", textDepth, 1, 64);
    requirePatches(resolution, patch);
    requireHeads("width", width, heads);
    requireHeads("pictureWidth", pictureWidth, heads);
  }

  /** The size of the text encoder. */
  public TextEncoder.Size text() {
    return new TextEncoder.Size(vocabulary, textTokens, textDepth, width, heads);
  }

  /** FLOP of a forward pass over one picture, two per multiply-add. */
  public double pictureFlop() {
    double tokens = Math.pow((double) resolution / patch, 2);
    double patches = tokens * Denoiser.CHANNELS * patch * patch * pictureWidth;
    return 2 * (patches + pictureDepth * block(tokens, pictureWidth));
  }

  /**
   * FLOP of a forward pass over one caption, two per multiply-add.
   *
   * @param tokens that it is padded to
   */
  public double captionFlop(double tokens) {
    return 2 * textDepth * block(tokens, width);
  }

  private static double block(double tokens, double width) {
    return tokens * 12 * width * width + 2 * tokens * tokens * width;
  }

  @Override
  public Map<String, long[]> shapes() {
    return Parameters.shapes(p -> new PictureTextPair(this, p));
  }
}
