package dev.artishow.engine.nn;

import static dev.artishow.engine.nn.NetworkSpec.requireHeads;
import static dev.artishow.engine.nn.NetworkSpec.requirePatches;
import static dev.artishow.engine.nn.NetworkSpec.requireRange;

/**
 * Sizes of a {@code Denoiser}.
 *
 * @param resolution side of the square picture, in pixels
 * @param patch side of the square patch that becomes one token, in pixels; divides the resolution
 * @param width features of a token, a multiple of {@code 2 × heads}
 * @param depth transformer blocks over the picture's tokens
 * @param heads attention heads
 * @param headChannels channels of the full-resolution convolutional head
 * @param vocabulary token ids of the text, padding included
 * @param textTokens tokens of a caption, padded or cut
 * @param textDepth transformer blocks over the caption's tokens
 */
public record DenoiserSpec(
    int resolution,
    int patch,
    int width,
    int depth,
    int heads,
    int headChannels,
    int vocabulary,
    int textTokens,
    int textDepth)
    implements NetworkSpec {

  public DenoiserSpec {
    requireRange("resolution", resolution, 8, 1024);
    requireRange("patch", patch, 1, 64);
    requireRange("width", width, 8, 8192);
    requireRange("depth", depth, 1, 128);
    requireRange("heads", heads, 1, 128);
    requireRange("headChannels", headChannels, 4, 1024);
    requireRange("vocabulary", vocabulary, 2, 1_000_000);
    requireRange("textTokens", textTokens, 1, 512);
    requireRange("textDepth", textDepth, 1, 64);
    requirePatches(resolution, patch);
    requireHeads("width", width, heads);
  }

  /** Tokens of one picture. */
  public int imageTokens() {
    return (resolution / patch) * (resolution / patch);
  }

  /** The same with captions of another length. */
  public DenoiserSpec withTextTokens(int tokens) {
    return new DenoiserSpec(
        resolution, patch, width, depth, heads, headChannels, vocabulary, tokens, textDepth);
  }

  /** The size of the text encoder. */
  public TextEncoder.Size text() {
    return new TextEncoder.Size(vocabulary, textTokens, textDepth, width, heads);
  }
}
