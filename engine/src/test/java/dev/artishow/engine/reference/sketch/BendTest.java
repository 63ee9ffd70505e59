package dev.artishow.engine.reference.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Picture;
import org.junit.jupiter.api.Test;

final class BendTest {
  private static final int SIDE = 64;

  /** A red square in the middle. */
  private static Picture square() {
    var rgba = new byte[SIDE * SIDE * 4];
    for (int y = 16; y < 48; y++) {
      for (int x = 16; x < 48; x++) {
        rgba[(y * SIDE + x) * 4] = (byte) 0xcc;
        rgba[(y * SIDE + x) * 4 + 3] = (byte) 0xff;
      }
    }
    return new Picture(SIDE, SIDE, rgba);
  }

  private static boolean isRed(Picture picture, int x, int y) {
    byte[] rgba = picture.rgba();
    int at = (y * SIDE + x) * 4;
    return (rgba[at] & 0xff) == 0xcc && (rgba[at + 3] & 0xff) == 0xff;
  }

  @Test
  void of_noDepth_isTheSame() {
    assertThat(new Bend(0, 1).of(square())).isEqualTo(square());
  }

  @Test
  void of_movesPlacesByItsDepthAtMost() {
    Picture bent = new Bend(0.1, 1).of(square());
    assertThat(bent).isNotEqualTo(square()).isNotEqualTo(new Bend(0.1, 2).of(square()));
    assertThat(isRed(bent, 32, 32)).isTrue();
    for (int place = 0; place < SIDE; place++) {
      assertThat(bent.rgba()[(place * SIDE + 8) * 4 + 3]).isZero();
    }
  }

  @Test
  void of_edges_keepTheirColour() {
    byte[] rgba = new Bend(0.08, 3).of(square()).rgba();
    for (int at = 0; at < rgba.length; at += 4) {
      if (rgba[at + 3] != 0) {
        assertThat(rgba[at] & 0xff).isEqualTo(0xcc);
      }
    }
  }
}
