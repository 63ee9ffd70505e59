package dev.artishow.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class AreaAverageTest {
  private static BufferedImage image(int width, int height, int... argb) {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }

  @Test
  void fit_threePixelsIntoTwo_sharesTheMiddleOne() {
    int black = 0xff000000;
    int blue = 0xff00005a;
    int white = 0xffffffff;
    BufferedImage columns = image(3, 3, black, blue, white, black, blue, white, black, blue, white);

    Raster fitted = AreaAverage.fit(columns, 2);

    // blue over 1.5 pixels: (0 + 90/2) / 1.5 = 30, and (90/2 + 255) / 1.5 = 200
    assertThat(fitted.at(0, 0, 2)).isEqualTo(30);
    assertThat(fitted.at(1, 0, 2)).isEqualTo(200);
    assertThat(fitted.at(0, 1, 2)).isEqualTo(30);
    assertThat(fitted.at(0, 0, 3)).isEqualTo(255);
  }

  @Test
  void fit_wideImage_isCentredBetweenTransparentBands() {
    int red = 0xffff0000;

    Raster fitted = AreaAverage.fit(image(4, 2, red, red, red, red, red, red, red, red), 4);

    assertThat(fitted.at(1, 0, 3)).isZero();
    assertThat(fitted.at(1, 1, 3)).isEqualTo(255);
    assertThat(fitted.at(1, 2, 0)).isEqualTo(255);
    assertThat(fitted.at(1, 3, 3)).isZero();
  }

  @Test
  void fit_transparentGreen_leavesNoFringe() {
    Raster fitted = AreaAverage.fit(image(2, 2, 0x0000ff00, -1, 0x0000ff00, -1), 1);

    // half white, half nothing
    assertThat(fitted.bytes()).containsExactly((byte) 128, (byte) 128, (byte) 128, (byte) 128);
  }
}
