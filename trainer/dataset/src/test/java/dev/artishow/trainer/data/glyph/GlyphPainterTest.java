package dev.artishow.trainer.data.glyph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.raster.Raster;
import dev.artishow.trainer.data.svg.SvgRenderer;
import org.junit.jupiter.api.Test;

final class GlyphPainterTest {
  private static final int SIDE = 100;
  private static final int ORANGE = 0xe08040;
  private static final int DARK = 0x482914;
  private static final int PALE = 0xf6d9c6;

  private static Raster paint(String body) throws Exception {
    String svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 100 100'>" + body + "</svg>";
    return GlyphPainter.paint(new SvgRenderer().render(svg, SIDE), ORANGE);
  }

  /** The colour of a pixel, 0 where nothing is painted. */
  private static int at(Raster picture, int x, int y) {
    return (picture.at(x, y, 0) << 16) | (picture.at(x, y, 1) << 8) | picture.at(x, y, 2);
  }

  @Test
  void paint_surface_isColoredAndHasADarkEdge() throws Exception {
    Raster painted = paint("<rect x='20' y='20' width='60' height='60'/>");

    assertThat(at(painted, 50, 50)).isEqualTo(ORANGE);
    assertThat(at(painted, 20, 50)).isEqualTo(DARK);
    assertThat(at(painted, 79, 50)).isEqualTo(DARK);
    assertThat(at(painted, 23, 50)).isEqualTo(ORANGE);
    assertThat(painted.at(10, 50, 3)).isZero();
    assertThat(painted.at(50, 50, 3)).isEqualTo(255);
  }

  @Test
  void paint_gapsInASurface_areLinesEvenWhereTheyReachItsEdge() throws Exception {
    Raster painted = paint("<path d='M20 20h28v60h-28zM51 20h29v60h-29z'/>");

    assertThat(at(painted, 49, 50)).isEqualTo(DARK);
    assertThat(painted.at(49, 50, 3)).isEqualTo(255);
  }

  @Test
  void paint_openingInASurface_isPale() throws Exception {
    Raster painted = paint("<path fill-rule='evenodd' d='M10 10h80v80h-80zM35 35h30v30h-30z'/>");

    assertThat(at(painted, 50, 50)).isEqualTo(PALE);
    assertThat(at(painted, 20, 50)).isEqualTo(ORANGE);
  }

  @Test
  void paint_whatLinesEnclose_isTheSurface() throws Exception {
    Raster painted =
        paint("<circle cx='50' cy='50' r='35' fill='none' stroke='#000' stroke-width='4'/>");

    assertThat(at(painted, 50, 50)).isEqualTo(ORANGE);
    assertThat(at(painted, 15, 50)).isEqualTo(DARK);
    assertThat(painted.at(3, 3, 3)).isZero();
  }

  @Test
  void paint_farApartParts_stayApart() throws Exception {
    Raster painted = paint("<path d='M10 10h30v80h-30zM60 10h30v80h-30z'/>");

    assertThat(painted.at(50, 50, 3)).isZero();
  }

  @Test
  void paint_signOfAnyColor_looksTheSame() throws Exception {
    assertThat(paint("<circle cx='50' cy='50' r='30' fill='#fff'/>"))
        .isEqualTo(paint("<circle cx='50' cy='50' r='30'/>"));
  }
}
