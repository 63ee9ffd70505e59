package dev.artishow.trainer.denoiser;

import static org.assertj.core.api.Assertions.assertThat;

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
  void slice_isTheExamplesInBetween() {
    NoisyBatch batch = TinyDenoiser.task().batch(0);
    NoisyBatch part = batch.slice(2, 5);

    assertThat(part.size()).isEqualTo(3);
    assertThat(part.times).containsExactly(batch.times[2], batch.times[3], batch.times[4]);
    int values = batch.pictures.length / batch.size();
    assertThat(part.noise[values]).isEqualTo(batch.noise[3 * values]);
  }
}
