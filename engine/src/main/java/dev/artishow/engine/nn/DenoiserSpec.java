package dev.artishow.engine.nn;

import static dev.artishow.engine.nn.NetworkSpec.requireHeads;
import static dev.artishow.engine.nn.NetworkSpec.requirePatches;
import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.artishow.config.file.JsonFile;
import java.util.Map;
import java.util.Optional;

/**
 * Sizes of a {@code Denoiser}.
 *
 * @param resolution side of the square picture, in pixels
 * @param patch side of the square patch that becomes one token, in pixels; divides the resolution
 * @param width features of a token, a multiple of {@code 2 × heads}
 * @param depth transformer blocks over the picture's tokens
 * @param heads attention heads
 * @param headChannels channels of the full-resolution convolutional head; 0 with a pyramid, which
 *     needs none
 * @param vocabulary token ids of the text, padding included
 * @param textTokens tokens of a caption, padded or cut
 * @param textDepth transformer blocks over the caption's tokens
 * @param pyramid the convolutions between pixels and tokens; patches and a head where there are
 *     none
 * @param mender the U-Net that corrects what patches and head predict; none with a pyramid
 * @param sketched whether it reads a sketch of the picture beside the noisy picture
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
    int textDepth,
    @JacksonInject(value = JsonFile.NOTHING, useInput = OptBoolean.TRUE)
        Optional<PyramidSpec> pyramid,
    @JacksonInject(value = JsonFile.NOTHING + " to mend", useInput = OptBoolean.TRUE)
        Optional<PyramidSpec> mender,
    @JacksonInject(value = JsonFile.NO, useInput = OptBoolean.TRUE) boolean sketched)
    implements NetworkSpec {

  /** Of patches, without a sketch. */
  public DenoiserSpec(
      int resolution,
      int patch,
      int width,
      int depth,
      int heads,
      int headChannels,
      int vocabulary,
      int textTokens,
      int textDepth) {
    this(
        resolution,
        patch,
        width,
        depth,
        heads,
        headChannels,
        vocabulary,
        textTokens,
        textDepth,
        Optional.empty(),
        Optional.empty(),
        false);
  }

  public DenoiserSpec {
    requireRange("resolution", resolution, 8, 1024);
    requireRange("patch", patch, 1, 64);
    requireRange("width", width, 8, 8192);
    requireRange("depth", depth, 1, 128);
    requireRange("heads", heads, 1, 128);
    requireRange(
        "headChannels", headChannels, pyramid.isPresent() ? 0 : 4, pyramid.isPresent() ? 0 : 1024);
    requireRange("vocabulary", vocabulary, 2, 1_000_000);
    requireRange("textTokens", textTokens, 1, 512);
    requireRange("textDepth", textDepth, 1, 64);
    requirePatches(resolution, patch);
    requireHeads("width", width, heads);
    if (pyramid.isPresent() && (Integer.bitCount(patch) != 1 || patch < 4)) {
      throw new IllegalArgumentException(
          "patch must be a power of two, 4 or more, with a pyramid, was " + patch);
    }
    if (mender.isPresent()) {
      requireMender(resolution, pyramid);
    }
  }

  private static void requireMender(int resolution, Optional<PyramidSpec> pyramid) {
    if (pyramid.isPresent() || resolution % 4 != 0) {
      throw new IllegalArgumentException(
          "mender needs patches instead of a pyramid and a resolution that 4 divides, had %s and %d"
              .formatted(pyramid.isPresent() ? "a pyramid" : "patches", resolution));
    }
  }

  /** Channels of pixels that it reads. */
  public int channelsRead() {
    return Denoiser.CHANNELS + (sketched ? SketchInput.CHANNELS : 0);
  }

  /** Tokens of one picture. */
  public int imageTokens() {
    return (resolution / patch) * (resolution / patch);
  }

  /** The same with captions of another length. */
  public DenoiserSpec withTextTokens(int tokens) {
    return new DenoiserSpec(
        resolution,
        patch,
        width,
        depth,
        heads,
        headChannels,
        vocabulary,
        tokens,
        textDepth,
        pyramid,
        mender,
        sketched);
  }

  /** The size of the text encoder. */
  public TextEncoder.Size text() {
    return new TextEncoder.Size(vocabulary, textTokens, textDepth, width, heads);
  }

  @Override
  public Map<String, long[]> shapes() {
    return Parameters.shapes(p -> new Denoiser(this, p));
  }
}
