package dev.artishow.engine.scene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.color.Pixels;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

final class ShrinkingTest {
  @Test
  void of_evenlyCovered_staysExactlyTheSame() {
    byte[] source = new byte[64 * 64 * 4];
    Arrays.fill(source, (byte) 255);
    for (int width = 5; width < 40; width++) {
      Pixels small = Shrinking.of(source, 64, new Box(0.1, 0.05, 0.77, 0.9), width, 23);
      assertThat(small.rgba()).containsOnly(255);
    }
  }

  @Test
  void of_checks_becomeTheirMean() {
    byte[] source = new byte[4 * 4 * 4];
    for (int pixel = 0; pixel < 16; pixel++) {
      boolean lit = (pixel / 4 + pixel % 4) % 2 == 0;
      source[4 * pixel] = (byte) (lit ? 200 : 0);
      source[4 * pixel + 3] = (byte) (lit ? 255 : 0);
    }

    Pixels small = Shrinking.of(source, 4, new Box(0, 0, 1, 1), 2, 2);

    assertThat(small.rgba()[0] & 0xff).isEqualTo(100);
    assertThat(small.rgba()[3] & 0xff).isEqualTo(128);
  }
}
