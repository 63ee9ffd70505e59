package dev.artishow.trainer.upscale;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.examples.Examples;
import java.util.random.RandomGenerator;

/**
 * Squares of pictures by number of the batch. The small picture is the large one's area average, as
 * the data set's small pictures are, made a little worse: with blur and noise, as what a denoiser
 * or a generator draws is a little blurred, and noisy or blotchy, and then held to what a picture
 * can be, as the engine does before it enlarges.
 */
final class SquareSource {
  /** So that few squares show nothing at all. */
  private static final int TRIES = 4;

  private final Examples examples;
  private final UpscalePlan plan;
  private final int size;
  private final long seed;

  /**
   * @param examples large pictures
   * @param size squares of a batch
   */
  SquareSource(Examples examples, UpscalePlan plan, int size, long seed) {
    this.examples = examples;
    this.plan = plan;
    this.size = size;
    this.seed = seed;
  }

  UpscaleBatch batch(long number) {
    RandomGenerator random = RandomStream.of(seed, "batches", number);
    int smallValues = Squares.CHANNELS * plan.crop() * plan.crop();
    int largeValues = smallValues * plan.factor() * plan.factor();
    var small = new float[size * smallValues];
    var large = new float[size * largeValues];
    for (int i = 0; i < size; i++) {
      Pair pair = pair(random);
      System.arraycopy(pair.small.values, 0, small, i * smallValues, smallValues);
      System.arraycopy(pair.large.values, 0, large, i * largeValues, largeValues);
    }
    float[] noise = new float[plan.isAdversarial(number) ? large.length : 0];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return new UpscaleBatch(size, small, large, noise);
  }

  /** The same square twice. */
  private record Pair(Squares small, Squares large) {}

  private Pair pair(RandomGenerator random) {
    Squares large = picture(examples, examples.draw(random));
    Squares small = large.averaged(plan.factor());
    Squares worse = small.blurred((float) (random.nextDouble() * plan.blur()));
    int room = small.side() - plan.crop() + 1;
    int left = random.nextInt(room);
    int top = random.nextInt(room);
    for (int i = 1; i < TRIES && small.cropped(left, top, plan.crop()).isEmpty(); i++) {
      left = random.nextInt(room);
      top = random.nextInt(room);
    }
    double deviation = random.nextDouble() * plan.noise();
    Squares noisy =
        noisy(worse.cropped(left, top, plan.crop()), deviation, 1 + random.nextInt(2), random);
    int factor = plan.factor();
    return new Pair(
        noisy.valid(), large.cropped(left * factor, top * factor, plan.crop() * factor));
  }

  static Squares picture(Examples examples, int index) {
    var values = new float[Squares.CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, values, 0);
    return new Squares(examples.pixels(), values);
  }

  /**
   * With Gaussian noise.
   *
   * @param grain side of the squares, in pixels, that one number is added to
   */
  static Squares noisy(Squares clean, double deviation, int grain, RandomGenerator random) {
    int side = clean.side();
    int grains = (side + grain - 1) / grain;
    var noise = new float[Squares.CHANNELS * grains * grains];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (deviation * random.nextGaussian());
    }
    float[] values = clean.values.clone();
    for (int i = 0; i < values.length; i++) {
      int channel = i / (side * side);
      int row = i / side % side / grain;
      values[i] += noise[(channel * grains + row) * grains + i % side / grain];
    }
    return new Squares(side, values);
  }
}
