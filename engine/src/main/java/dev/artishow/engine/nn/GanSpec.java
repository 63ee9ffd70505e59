package dev.artishow.engine.nn;

import static dev.artishow.engine.nn.NetworkSpec.requireHeads;
import static dev.artishow.engine.nn.NetworkSpec.requirePowerOfTwo;
import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import java.util.Map;

/**
 * Sizes of a {@code GanGenerator}.
 *
 * @param resolution side of the square picture, in pixels: 4 doubled at least once
 * @param noise numbers of the noise vector
 * @param channels of the feature maps; the last, at full resolution, has half as many
 * @param width features of a caption token, a multiple of {@code 2 × heads}
 * @param heads attention heads of the text encoder
 * @param vocabulary token ids of the text, padding included
 * @param textTokens tokens of a caption, padded or cut
 * @param textDepth transformer blocks over the caption's tokens
 */
public record GanSpec(
    int resolution,
    int noise,
    int channels,
    int width,
    int heads,
    int vocabulary,
    int textTokens,
    int textDepth)
    implements NetworkSpec {
  static final int FIRST_SIDE = 4;

  public GanSpec {
    requireRange("resolution", resolution, 2 * FIRST_SIDE, 1024);
    requireRange("noise", noise, 1, 8192);
    requireRange("channels", channels, 2, 4096);
    requireRange("width", width, 8, 8192);
    requireRange("heads", heads, 1, 128);
    requireRange("vocabulary", vocabulary, 2, 1_000_000);
    requireRange("textTokens", textTokens, 1, 512);
    requireRange("textDepth", textDepth, 1, 64);
    requirePowerOfTwo(resolution);
    if (channels % 2 != 0) {
      throw new IllegalArgumentException("channels must be even, was %d".formatted(channels));
    }
    requireHeads("width", width, heads);
  }

  /** How often the picture's side is doubled. */
  int doublings() {
    return Integer.numberOfTrailingZeros(resolution / FIRST_SIDE);
  }

  /** The size of the text encoder. */
  public TextEncoder.Size text() {
    return new TextEncoder.Size(vocabulary, textTokens, textDepth, width, heads);
  }

  @Override
  public Map<String, long[]> shapes() {
    return Parameters.shapes(p -> new GanGenerator(this, p));
  }
}
