package dev.artishow.engine.nn;

/**
 * Sizes of a {@code PyramidPath} or a {@code Mender}.
 *
 * @param channels features at half the picture's side; each halving of the side doubles them
 * @param blocks residual blocks at each side, on the way down and again on the way up
 */
public record PyramidSpec(int channels, int blocks) {

  public PyramidSpec {
    NetworkSpec.requireRange("channels", channels, GROUPS, 1024);
    NetworkSpec.requireRange("blocks", blocks, 1, 16);
    if (channels % GROUPS != 0) {
      throw new IllegalArgumentException(
          "channels must be a multiple of %d, was %d".formatted(GROUPS, channels));
    }
  }

  /** Groups of channels that are normalised together. */
  static final int GROUPS = 8;
}
