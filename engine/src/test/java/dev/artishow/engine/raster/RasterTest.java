package dev.artishow.engine.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;

final class RasterTest {
  private static BufferedImage image(int side, int... argb) {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    image.setRGB(0, 0, side, side, argb, 0, side);
    return image;
  }

  @Test
  void of_halfTransparentRed_isPremultiplied() {
    Raster raster = Raster.of(image(1, 0x80ff4000));

    // 255·128/255 = 128; 64·128/255 = 32.1
    assertThat(raster.bytes()).containsExactly((byte) 128, (byte) 32, (byte) 0, (byte) 128);
  }

  @Test
  void averagedTo_mixedBlock_isTheRoundedMean() {
    Raster raster = Raster.of(image(2, 0xff0a0000, 0xff0b0000, 0xff0c0000, 0xff0d0000));

    // (10 + 11 + 12 + 13) / 4 = 11.5, rounded half up
    assertThat(raster.averagedTo(1).bytes())
        .containsExactly((byte) 12, (byte) 0, (byte) 0, (byte) 255);
  }

  @Test
  void averagedTo_transparentGreenBesideOpaqueRed_keepsOutTheGreen() {
    Raster raster = Raster.of(image(2, 0xffff0000, 0x0000ff00, 0xffff0000, 0x0000ff00));

    // half covered by pure red: (127.5, 0, 0, 127.5)
    assertThat(raster.averagedTo(1).bytes())
        .containsExactly((byte) 128, (byte) 0, (byte) 0, (byte) 128);
  }

  @Test
  void averagedTo_eachBlock_isAveragedAlone() {
    int[] argb = new int[16];
    for (int i = 0; i < 16; i++) {
      int block = i / 8 * 2 + i % 4 / 2;
      argb[i] = 0xff000000 | 50 * block;
    }

    Raster small = Raster.of(image(4, argb)).averagedTo(2);

    assertThat(small.at(0, 0, 2)).isEqualTo(0);
    assertThat(small.at(1, 0, 2)).isEqualTo(50);
    assertThat(small.at(0, 1, 2)).isEqualTo(100);
    assertThat(small.at(1, 1, 2)).isEqualTo(150);
  }

  @Test
  void averagedTo_noDivisor_isRefused() {
    assertThatThrownBy(() -> Raster.of(image(4, new int[16])).averagedTo(3))
        .hasMessage("the smaller side must divide 4, was 3");
  }

  @Test
  void coverage_threeQuartersTransparent_isOneQuarter() {
    assertThat(Raster.of(image(2, 0xff000000, 0, 0, 0)).coverage()).isEqualTo(0.25);
  }

  @Test
  void toImage_roundTrip_keepsOpaquePixels() {
    var original = image(2, 0xff123456, 0xfffedcba, 0x00000000, 0xff010203);

    BufferedImage copy = Raster.of(original).toImage();

    assertThat(copy.getRGB(0, 0, 2, 2, null, 0, 2))
        .containsExactly(0xff123456, 0xfffedcba, 0, 0xff010203);
  }
}
