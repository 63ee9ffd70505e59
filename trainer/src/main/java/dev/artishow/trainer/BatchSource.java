package dev.artishow.trainer;

import dev.artishow.engine.nn.Denoiser;
import dev.artishow.trainer.examples.Captions;
import dev.artishow.trainer.examples.Examples;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * Batches by number: the batch of a step depends on the seed and the step alone, so a resumed run
 * sees what an unbroken one would have seen.
 */
final class BatchSource {
  private static final long MIX = 0x9E3779B97F4A7C15L;

  private final Examples examples;
  private final Captions captions;
  private final int size;
  private final NoiseLevels noiseLevels;
  private final double captionDropout;
  private final long seed;

  BatchSource(
      Examples examples, Captions captions, TrainingPlan.Objective objective, int size, long seed) {
    this.examples = examples;
    this.captions = captions;
    this.size = size;
    this.noiseLevels = new NoiseLevels(objective);
    this.captionDropout = objective.captionDropout();
    this.seed = seed;
  }

  Batch batch(long step) {
    RandomGenerator random = new SplittableRandom(seed * MIX + step);
    int values = Denoiser.CHANNELS * examples.pixels() * examples.pixels();
    var pictures = new float[size * values];
    var noise = new float[size * values];
    int textTokens = captions.length();
    var tokens = new long[size * textTokens];
    for (int i = 0; i < size; i++) {
      int index = examples.draw(random);
      examples.picture(index, pictures, i * values);
      String caption = examples.caption(index, random);
      int[] ids = captions.encode(random.nextDouble() < captionDropout ? "" : caption);
      for (int j = 0; j < textTokens; j++) {
        tokens[i * textTokens + j] = ids[j];
      }
    }
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return new Batch(pictures, noise, noiseLevels.times(size, random), tokens);
  }
}
