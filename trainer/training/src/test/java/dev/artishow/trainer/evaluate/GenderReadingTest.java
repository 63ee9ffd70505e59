package dev.artishow.trainer.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GenderReadingTest {

  /** The words lean to one side: everybody is nearer to "man", women less so. */
  @Test
  void read_biasedWords_isCalibratedOnRealPictures() {
    float[] direction = {1, 0};
    float[][] women = {{-0.1f, 1}, {-0.2f, 1}, {-0.15f, 1}};
    float[][] men = {{-0.5f, 1}, {-0.6f, 1}, {-0.7f, 1}};

    GenderReading reading = GenderReading.of(direction, women, men);

    assertThat(reading.read(new float[] {-0.25f, 0})).isEqualTo("woman");
    assertThat(reading.read(new float[] {-0.45f, 0})).isEqualTo("man");
  }
}
