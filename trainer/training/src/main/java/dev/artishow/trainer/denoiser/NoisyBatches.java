package dev.artishow.trainer.denoiser;

import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.StartingSketches;
import java.util.ArrayList;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Batches by number: a batch depends on the seed and its number alone, so a resumed run sees what
 * an unbroken one would have seen.
 */
public final class NoisyBatches {
  private final Examples examples;
  private final Captions captions;
  private final int size;
  private final NoiseLevels noiseLevels;
  private final double captionDropout;
  private final Optional<StartingSketches> sketches;
  private final long seed;

  /** As the other, without sketches. */
  public NoisyBatches(
      Examples examples, Captions captions, Objective objective, int size, long seed) {
    this(examples, Optional.empty(), captions, objective, size, seed);
  }

  /** Batches of {@code size} pictures each. */
  public NoisyBatches(
      Examples examples,
      Optional<StartingSketches> sketches,
      Captions captions,
      Objective objective,
      int size,
      long seed) {
    this.sketches = sketches;
    this.examples = examples;
    this.captions = captions;
    this.size = size;
    this.noiseLevels = new NoiseLevels(objective);
    this.captionDropout = objective.captionDropout();
    this.seed = seed;
  }

  /** The batch of a number. */
  public NoisyBatch batch(long number) {
    RandomGenerator random = RandomStream.of(seed, "batches", number);
    int values = Denoiser.CHANNELS * examples.pixels() * examples.pixels();
    var pictures = new float[size * values];
    var noise = new float[size * values];
    var coded = new ArrayList<CodedCaption>();
    var sketched = SketchBatch.none(size, values);
    for (int i = 0; i < size; i++) {
      int index = examples.draw(random);
      examples.picture(index, pictures, i * values);
      String caption = examples.caption(index, random);
      coded.add(captions.coded(random.nextDouble() < captionDropout ? "" : caption));
      sketch(index, i, sketched, random);
    }
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    float[] times = noiseLevels.times(size, random);
    for (int i = 0; i < size; i++) {
      times[i] = sketched.starts[i] + (1 - sketched.starts[i]) * times[i];
    }
    return new NoisyBatch(pictures, noise, times, coded, sketched);
  }

  /** Gives a picture of the batch its sketch, if it gets one. */
  private void sketch(int index, int nth, SketchBatch batch, RandomGenerator random) {
    sketches.ifPresent(
        source -> {
          int values = batch.planes.length / batch.given.length;
          if (source.sketch(index, random, batch.planes, nth * values)) {
            batch.given[nth] = true;
            batch.starts[nth] = (float) (random.nextDouble() * source.lastStart());
          }
        });
  }
}
