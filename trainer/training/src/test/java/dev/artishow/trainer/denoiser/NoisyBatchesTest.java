package dev.artishow.trainer.denoiser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.text.Captions;
import dev.artishow.trainer.examples.TestingExamples;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

final class NoisyBatchesTest {

  @Test
  void batch_ofANumber_isTheSameEachTime() {
    DenoiserTask task = TinyDenoiser.task();

    assertThat(task.batch(3).pictures).containsExactly(task.batch(3).pictures);
    assertThat(task.batch(3).captions).isEqualTo(task.batch(3).captions);
    assertThat(task.batch(3).noise).isNotEqualTo(task.batch(4).noise);
  }

  @Test
  void batches_ofNeighbouringSeedsAndNumbers_haveNoNoiseInCommon() {
    var seen = new HashSet<Long>();
    for (long seed = 4; seed < 7; seed++) {
      NoisyBatches batches = batches(seed);
      for (long number = 0; number < 3; number++) {
        float[] noise = batches.batch(number).noise;
        for (int i = 1; i < noise.length; i++) {
          long both =
              (long) Float.floatToIntBits(noise[i - 1]) << 32
                  | Integer.toUnsignedLong(Float.floatToIntBits(noise[i]));
          assertThat(seen.add(both)).as("seed %s, batch %s", seed, number).isTrue();
        }
      }
    }
  }

  private static NoisyBatches batches(long seed) {
    return new NoisyBatches(
        TestingExamples.squares(),
        new Captions(TinyDenoiser.tokenizer(), 4),
        TinyDenoiser.OBJECTIVE,
        TinyDenoiser.BATCH,
        seed);
  }

  @Test
  void slice_isTheExamplesInBetween() {
    NoisyBatch batch = TinyDenoiser.task().batch(0);
    NoisyBatch part = batch.slice(2, 5);

    assertThat(part.size()).isEqualTo(3);
    assertThat(part.times).containsExactly(batch.times[2], batch.times[3], batch.times[4]);
    int values = batch.pictures.length / batch.size();
    assertThat(part.noise[values]).isEqualTo(batch.noise[3 * values]);
  }
}
