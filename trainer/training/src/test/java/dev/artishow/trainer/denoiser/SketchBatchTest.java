package dev.artishow.trainer.denoiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.text.Captions;
import dev.artishow.trainer.examples.StartingSketches;
import dev.artishow.trainer.examples.TestingExamples;
import java.util.Arrays;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class SketchBatchTest {
  private static final int PIXELS = 8;
  private static final int VALUES = 4 * PIXELS * PIXELS;
  private static final double LAST_START = 0.4;

  /** Every second picture is sketched as a grey square. */
  private static StartingSketches grey() {
    return new StartingSketches() {
      @Override
      public double lastStart() {
        return LAST_START;
      }

      @Override
      public boolean sketch(int index, RandomGenerator random, float[] target, int offset) {
        boolean given = random.nextBoolean();
        if (given) {
          Arrays.fill(target, offset, offset + VALUES, 0.25f);
        }
        return given;
      }
    };
  }

  private static NoisyBatch batch(Optional<StartingSketches> sketches) {
    return new NoisyBatches(
            TestingExamples.squares(),
            sketches,
            new Captions(TinyDenoiser.tokenizer(), 4),
            TinyDenoiser.OBJECTIVE,
            16,
            3)
        .batch(0);
  }

  @Test
  void batch_withSketches_startsSomeOfThemLater() {
    NoisyBatch batch = batch(Optional.of(grey()));
    int given = 0;
    for (int i = 0; i < batch.size(); i++) {
      float start = batch.sketches.starts[i];
      assertThat(start).isBetween(0f, (float) LAST_START);
      assertThat(batch.times[i]).isBetween(start, 1f);
      assertThat(start > 0).isEqualTo(batch.sketches.given[i]);
      given += batch.sketches.given[i] ? 1 : 0;
    }
    assertThat(given).isBetween(1, 15);
  }

  @Test
  void noisy_atItsStart_isTheSketchInNoise() {
    NoisyBatch batch = batch(Optional.of(grey()));
    try (NDManager manager = NDManager.newBaseManager()) {
      float[] starting = batch.noisy(manager, batch.sketches.starts, PIXELS).toFloatArray();
      for (int i = 0; i < batch.size(); i++) {
        float start = batch.sketches.starts[i];
        for (int value = i * VALUES; value < (i + 1) * VALUES; value += 37) {
          float mixed = start * batch.sketches.planes[value] + (1 - start) * batch.noise[value];
          assertThat(starting[value]).isCloseTo(mixed, within(1e-5f));
        }
      }
    }
  }

  @Test
  void noisy_onItsWay_goesStraightToThePicture() {
    NoisyBatch batch = batch(Optional.of(grey()));
    try (NDManager manager = NDManager.newBaseManager()) {
      var end = new float[batch.size()];
      var middle = new float[batch.size()];
      for (int i = 0; i < end.length; i++) {
        end[i] = 1;
        middle[i] = (1 + batch.sketches.starts[i]) / 2;
      }
      float[] first = batch.noisy(manager, batch.sketches.starts, PIXELS).toFloatArray();
      float[] half = batch.noisy(manager, middle, PIXELS).toFloatArray();
      float[] last = batch.noisy(manager, end, PIXELS).toFloatArray();

      assertThat(last).containsExactly(batch.pictures, within(1e-5f));
      for (int value = 0; value < half.length; value += 41) {
        assertThat(half[value]).isCloseTo((first[value] + last[value]) / 2, within(1e-5f));
      }
    }
  }

  @Test
  void batch_withoutSketches_readsNone() {
    NoisyBatch batch = batch(Optional.empty());
    assertThat(batch.sketches.isEmpty()).isTrue();
    try (NDManager manager = NDManager.newBaseManager()) {
      assertThat(batch.sketches(manager, PIXELS).toFloatArray()).containsOnly(0);
    }
  }

  @Test
  void read_aSketch_tellsThatThereIsOneAndItsStart() {
    NoisyBatch batch = batch(Optional.of(grey()));
    int plane = PIXELS * PIXELS;
    try (NDManager manager = NDManager.newBaseManager()) {
      float[] read = batch.slice(2, 9).sketches(manager, PIXELS).toFloatArray();
      for (int i = 0; i < 7; i++) {
        boolean given = batch.sketches.given[i + 2];
        int at = i * 6 * plane;
        assertThat(read[at]).isEqualTo(given ? 0.25f : 0);
        assertThat(read[at + 4 * plane]).isEqualTo(given ? 1 : 0);
        assertThat(read[at + 5 * plane]).isEqualTo(batch.sketches.starts[i + 2]);
      }
    }
  }
}
