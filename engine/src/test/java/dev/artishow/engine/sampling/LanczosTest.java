package dev.artishow.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.Picture;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LanczosTest {

  private static Picture halfRed(int side) {
    var rgba = new byte[side * side * 4];
    for (int i = 0; i < side * side; i++) {
      boolean left = i % side < side / 2;
      rgba[4 * i] = (byte) (left ? 255 : 0);
      rgba[4 * i + 1] = (byte) (left ? 0 : 255);
      rgba[4 * i + 3] = (byte) (left ? 255 : 0);
    }
    return new Picture(side, side, rgba);
  }

  @Test
  void enlarge_flatColour_staysFlat() {
    var rgba = new byte[4 * 4 * 4];
    Arrays.fill(rgba, (byte) 200);
    byte[] big = Lanczos.enlarge(new Picture(4, 4, rgba), 16).rgba();
    assertThat(big).containsOnly((byte) 200);
  }

  @Test
  void enlarge_edgeToTransparent_takesNoColourFromBehindIt() {
    byte[] big = Lanczos.enlarge(halfRed(8), 32).rgba();
    for (int i = 0; i < big.length; i += 4) {
      if (big[i + 3] != 0) {
        assertThat(big[i] & 0xff).isGreaterThan(250);
        assertThat(big[i + 1] & 0xff).isLessThan(5);
      }
    }
  }

  @Test
  void enlarge_toItsOwnSize_changesNothing() {
    Picture small = Lanczos.enlarge(halfRed(8), 8);
    assertThat(Lanczos.enlarge(small, 8)).isEqualTo(small);
  }

  @Test
  void enlarge_toLess_isRefused() {
    assertThatThrownBy(() -> Lanczos.enlarge(halfRed(8), 4)).hasMessageContaining("4");
  }
}
