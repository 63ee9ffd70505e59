package dev.artishow.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import org.junit.jupiter.api.Test;

class ResamplingTest {

  private static Picture picture(int side, int... rgba) {
    var bytes = new byte[rgba.length];
    for (int i = 0; i < rgba.length; i++) {
      bytes[i] = (byte) rgba[i];
    }
    return new Picture(side, side, bytes);
  }

  @Test
  void resized_smaller_isTheMeanOfWhatCanBeSeen() {
    Picture one =
        picture(2, 200, 0, 0, 255, 100, 0, 0, 255, 7, 7, 7, 0, 9, 9, 9, 0); // half of it opaque
    assertThat(Resampling.resized(one, 1)).isEqualTo(picture(1, 150, 0, 0, 128));
  }

  @Test
  void resized_toWhatIsNoDivisor_sharesPixelsOut() {
    Picture stripes =
        picture(
            3, 255, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0,
            255, 255, 255, 255, 255, 255, 255, 255, 255, 0, 0, 0, 255, 255, 255, 255, 255);
    byte[] two = Resampling.resized(stripes, 2).rgba();
    for (int pixel = 0; pixel < 4; pixel++) {
      assertThat(two[4 * pixel] & 0xff).isEqualTo(170); // two thirds of white
    }
  }

  @Test
  void resized_larger_isEnlargedAndItsOwnSizeIsItself() {
    Picture dot = picture(1, 10, 20, 30, 255);
    assertThat(Resampling.resized(dot, 4).rgba()).startsWith(10, 20, 30, -1);
    assertThat(Resampling.resized(dot, 1)).isSameAs(dot);
  }
}
