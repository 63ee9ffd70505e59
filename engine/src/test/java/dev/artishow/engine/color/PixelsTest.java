package dev.artishow.engine.color;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class PixelsTest {
  private static Pixels pixel(int red, int green, int blue, int alpha) {
    return new Pixels(1, 1, new byte[] {(byte) red, (byte) green, (byte) blue, (byte) alpha});
  }

  @Test
  void paint_halfTransparent_isPorterDuffOver() {
    Pixels canvas = pixel(200, 100, 0, 255);

    canvas.paint(pixel(0, 64, 128, 128), 0, 0);

    // source + 127 ÷ 255 of what is behind: 99.6, 64 + 49.8, 128, 128 + 127
    assertThat(canvas).usingRecursiveComparison().isEqualTo(pixel(100, 114, 128, 255));
  }

  @Test
  void paint_opaqueAndTransparent_replaceAndLeave() {
    Pixels canvas = pixel(10, 20, 30, 40);
    canvas.paint(pixel(0, 0, 0, 0), 0, 0);
    assertThat(canvas).usingRecursiveComparison().isEqualTo(pixel(10, 20, 30, 40));

    canvas.paint(pixel(1, 2, 3, 255), 0, 0);
    assertThat(canvas).usingRecursiveComparison().isEqualTo(pixel(1, 2, 3, 255));
  }

  @Test
  void oklab_thereAndBack_isTheSame() {
    var color = new Oklab();
    for (int rgb = 0; rgb < 0x1000000; rgb += 4099) {
      color.set(rgb);
      int back = color.rgb();
      for (int shift = 0; shift <= 16; shift += 8) {
        assertThat(Math.abs((back >> shift & 0xff) - (rgb >> shift & 0xff)))
            .as(Integer.toHexString(rgb))
            .isLessThanOrEqualTo(1);
      }
    }
  }

  /** The values of Ottosson's own table, for CIE XYZ (0.950, 1.000, 1.089): white. */
  @Test
  void oklab_whiteAndRed_areAsPublished() {
    var color = new Oklab();
    color.set(0xffffff);
    assertThat(color.lightness).isBetween(0.999, 1.001);
    assertThat(color.chroma()).isLessThan(0.001);

    color.set(0xff0000);
    assertThat(color.lightness).isBetween(0.627, 0.629);
    assertThat(color.a).isBetween(0.2245, 0.2255);
    assertThat(color.b).isBetween(0.125, 0.127);
  }
}
