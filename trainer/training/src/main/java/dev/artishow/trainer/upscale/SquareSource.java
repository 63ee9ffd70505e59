package dev.artishow.trainer.upscale;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.Sketches;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Squares of pictures by number of the batch. The small picture is the large one's area average, as
 * the data set's small pictures are, made a little {@linkplain Worsening worse}; its sketch, if it
 * has one, is as large as the large one.
 */
final class SquareSource {
  /** So that few squares show nothing at all. */
  private static final int TRIES = 4;

  private final Examples examples;
  private final Optional<Sketches> sketches;
  private final UpscalePlan plan;
  private final int size;
  private final long seed;

  /**
   * @param examples large pictures
   * @param sketches of these
   * @param size squares of a batch
   */
  SquareSource(
      Examples examples, Optional<Sketches> sketches, UpscalePlan plan, int size, long seed) {
    this.examples = examples;
    this.sketches = sketches;
    this.plan = plan;
    this.size = size;
    this.seed = seed;
  }

  UpscaleBatch batch(long number) {
    RandomGenerator random = RandomStream.of(seed, "batches", number);
    int smallValues = Squares.CHANNELS * plan.crop() * plan.crop();
    int largeValues = smallValues * plan.factor() * plan.factor();
    UpscaleBatch batch =
        UpscaleBatch.blank(size, smallValues, largeValues, plan.adversary().hasAWord(number));
    for (int i = 0; i < size; i++) {
      Square square = square(random);
      System.arraycopy(square.small.values, 0, batch.small, i * smallValues, smallValues);
      System.arraycopy(square.large.values, 0, batch.large, i * largeValues, largeValues);
      if (square.sketch.isPresent()) {
        float[] sketch = square.sketch.get().values;
        System.arraycopy(sketch, 0, batch.sketches, i * largeValues, largeValues);
        batch.given[i] = 1;
      }
    }
    for (int i = 0; i < batch.noise.length; i++) {
      batch.noise[i] = (float) random.nextGaussian();
    }
    return batch;
  }

  /** The same square of a small picture, the large one and its sketch. */
  private record Square(Squares small, Squares large, Optional<Squares> sketch) {}

  private Square square(RandomGenerator random) {
    int index = examples.draw(random);
    Squares large = picture(examples, index);
    Optional<Squares> sketch =
        sketches.flatMap(source -> sketch(source, index, examples.pixels(), random));
    int factor = plan.factor();
    int crop = plan.crop();
    Squares small = large.averaged(factor);
    Squares worse = plan.worsening().of(small, sketch.map(drawn -> drawn.averaged(factor)), random);
    int room = small.side() - crop + 1;
    int left = random.nextInt(room);
    int top = random.nextInt(room);
    for (int i = 1; i < TRIES && small.cropped(left, top, crop).isEmpty(); i++) {
      left = random.nextInt(room);
      top = random.nextInt(room);
    }
    int largeLeft = left * factor;
    int largeTop = top * factor;
    return new Square(
        worse.cropped(left, top, crop),
        large.cropped(largeLeft, largeTop, crop * factor),
        sketch.map(drawn -> drawn.cropped(largeLeft, largeTop, crop * factor)));
  }

  static Squares picture(Examples examples, int index) {
    var values = new float[Squares.CHANNELS * examples.pixels() * examples.pixels()];
    examples.picture(index, values, 0);
    return new Squares(examples.pixels(), values);
  }

  /** A picture's sketch, if it gets one. */
  static Optional<Squares> sketch(Sketches source, int index, int pixels, RandomGenerator random) {
    var values = new float[Squares.CHANNELS * pixels * pixels];
    return source.sketch(index, random, values, 0)
        ? Optional.of(new Squares(pixels, values))
        : Optional.empty();
  }
}
