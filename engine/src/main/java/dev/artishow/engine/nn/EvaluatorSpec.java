package dev.artishow.engine.nn;

import static dev.artishow.engine.nn.NetworkSpec.requirePowerOfTwo;
import static dev.artishow.engine.nn.NetworkSpec.requireRange;

import java.util.Map;

/**
 * Sizes of an {@code Evaluator}.
 *
 * @param resolution side of the square picture, in pixels: 4 doubled at least once
 * @param channels of the first feature maps; each halving of the side doubles them
 * @param features of the space that pictures and captions share
 * @param width features of a letter sequence
 * @param vocabulary ids that letter sequences are hashed to, padding included
 * @param textTokens ids of a caption, padded or cut
 */
public record EvaluatorSpec(
    int resolution, int channels, int features, int width, int vocabulary, int textTokens)
    implements NetworkSpec {
  private static final int LAST_SIDE = 4;
  private static final int WINDOW = 9;

  public EvaluatorSpec {
    requireRange("resolution", resolution, 2 * LAST_SIDE, 1024);
    requireRange("channels", channels, 4, 1024);
    requireRange("features", features, 2, 8192);
    requireRange("width", width, 8, 8192);
    requireRange("vocabulary", vocabulary, 16, 1_000_000);
    requireRange("textTokens", textTokens, 8, 4096);
    requirePowerOfTwo(resolution);
  }

  /** Sides at which features are made: the picture's own and each half of it down to 4. */
  int stages() {
    return Integer.numberOfTrailingZeros(resolution / LAST_SIDE) + 1;
  }

  /** Channels of the last feature maps. */
  int lastChannels() {
    return channels << (stages() - 1);
  }

  /** FLOP of a forward pass over one picture, two per multiply-add. */
  public double pictureFlop() {
    double flop = 2.0 * WINDOW * resolution * resolution * Denoiser.CHANNELS * channels;
    for (int stage = 0; stage < stages(); stage++) {
      double pixels = Math.pow(resolution >> stage, 2);
      double out = channels << stage;
      double in = stage == 0 ? out : out / 2;
      flop += 2 * pixels * (WINDOW * (in * out + out * out) + in * out);
    }
    return flop;
  }

  /** FLOP of a forward pass over one caption, two per multiply-add; looking ids up costs none. */
  public double captionFlop() {
    return 2.0 * 8 * width * width;
  }

  @Override
  public Map<String, long[]> shapes() {
    return Parameters.shapes(p -> new Evaluator(this, p));
  }
}
