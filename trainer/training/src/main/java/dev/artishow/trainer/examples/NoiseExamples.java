package dev.artishow.trainer.examples;

import dev.artishow.engine.random.RandomStream;
import java.util.random.RandomGenerator;

/** Pictures of noise, to try a network's shapes and speed without a data set. */
public final class NoiseExamples implements Examples {
  private static final int PICTURES = 1 << 20;
  private static final int CHANNELS = 4;

  private final int pixels;

  /**
   * @param pixels side of the pictures
   */
  public NoiseExamples(int pixels) {
    this.pixels = pixels;
  }

  @Override
  public int pixels() {
    return pixels;
  }

  @Override
  public int draw(RandomGenerator random) {
    return random.nextInt(PICTURES);
  }

  @Override
  public void picture(int index, float[] target, int offset) {
    var random = RandomStream.of(index, "noise examples");
    for (int i = 0; i < CHANNELS * pixels * pixels; i++) {
      target[offset + i] = (float) random.nextDouble(-1, 1);
    }
  }

  @Override
  public String caption(int index, RandomGenerator random) {
    return "noise number %d, of no colour and no style".formatted(index);
  }
}
