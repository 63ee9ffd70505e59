package dev.artishow.engine.color;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a thing looks like, it can be given any colour, and looks it. */
final class PaintTest {
  private static final DominantColors COLORS = new DominantColors();
  private static final ColorTable TABLE = new ColorTable(COLORS);
  private static final int SIDE = 24;
  private static final int OUTLINE = 0x141414;

  /** Stripes of colours within a dark outline, {@code 0xrrggbb}. */
  private static Pixels striped(int... stripes) {
    Pixels picture = Pixels.transparent(SIDE, SIDE);
    for (int y = 2; y < SIDE - 2; y++) {
      for (int x = 2; x < SIDE - 2; x++) {
        boolean edge = x == 2 || y == 2 || x == SIDE - 3 || y == SIDE - 3;
        int at = (y * SIDE + x) * 4;
        picture.rgba()[at + 3] = (byte) 255;
        picture.setColor(at, edge ? OUTLINE : stripes[y * stripes.length / SIDE], 255);
      }
    }
    return picture;
  }

  private static Pixels painted(Pixels picture, ColorName color) {
    Pixels copy = picture.copy();
    new Paint(picture, TABLE).recoloring(Pigment.of(color), color).apply(copy);
    return copy;
  }

  @ParameterizedTest
  @EnumSource
  void recoloring_ofAnyPicture_makesItLookSo(ColorName color) {
    int[][] pictures = {
      {0xffd630},
      {0xdc1e28},
      {0x8c9096},
      {0xf7f7f7},
      {0x1f1f23},
      {0xffd630, 0xf7f7f7},
      {0xdc1e28, 0x3ca03c, 0x3470d8},
      {0xf7f7f7, 0x1f1f23},
      {0x7a4829, 0xe4cea8, 0xfa84b4},
    };
    for (int[] stripes : pictures) {
      assertThat(COLORS.of(painted(striped(stripes), color)))
          .as("%s from %06x", color, stripes[0])
          .startsWith(color);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0xffd630, 0x8c9096, 0xf7f7f7})
  void recoloring_ofOnePaint_leavesTheOutline(int rgb) {
    Pixels picture = painted(striped(rgb), ColorName.PURPLE);

    var color = new Oklab();
    picture.color((2 * SIDE + 8) * 4, color);
    assertThat(color.lightness).isLessThan(0.3);
    assertThat(color.chroma()).isLessThan(0.05);
  }
}
