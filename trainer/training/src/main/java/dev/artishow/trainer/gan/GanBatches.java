package dev.artishow.trainer.gan;

import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.adversarial.DiffAugment;
import dev.artishow.trainer.examples.Examples;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

/** Batches by number: that of a step depends on the seed and the number alone. */
final class GanBatches {
  private final Examples examples;
  private final Captions captions;
  private final GanPlan plan;
  private final int size;
  private final long seed;

  GanBatches(Examples examples, Captions captions, GanPlan plan, int size, long seed) {
    this.examples = examples;
    this.captions = captions;
    this.plan = plan;
    this.size = size;
    this.seed = seed;
  }

  GanBatch batch(long number) {
    RandomGenerator random = RandomStream.of(seed, "batches", number);
    int values = Denoiser.CHANNELS * examples.pixels() * examples.pixels();
    var pictures = new float[size * values];
    var words = new String[size];
    for (int i = 0; i < size; i++) {
      int index = examples.draw(random);
      examples.picture(index, pictures, i * values);
      words[i] = examples.caption(index, random);
    }
    String[] others =
        IntStream.range(0, size).mapToObj(i -> other(words, i)).toArray(String[]::new);
    return new GanBatch(
        size,
        pictures,
        coded(words),
        coded(others),
        normal(size * plan.noise(), random),
        normal(pictures.length, random),
        DiffAugment.draw(size, examples.pixels(), plan.translation(), plan.cutout(), random));
  }

  /** The next caption that says something else; there may be none. */
  private static String other(String[] words, int index) {
    for (int i = 1; i < words.length; i++) {
      String next = words[(index + i) % words.length];
      if (!next.equals(words[index])) {
        return next;
      }
    }
    return "";
  }

  private List<CodedCaption> coded(String[] words) {
    return Arrays.stream(words).map(captions::coded).toList();
  }

  private static float[] normal(int count, RandomGenerator random) {
    var noise = new float[count];
    for (int i = 0; i < count; i++) {
      noise[i] = (float) random.nextGaussian();
    }
    return noise;
  }
}
