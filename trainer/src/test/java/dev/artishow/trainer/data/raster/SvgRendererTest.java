package dev.artishow.trainer.data.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class SvgRendererTest {
  private static final String RED = "<rect width='4' height='4' fill='#f00'/>";
  private final SvgRenderer renderer = new SvgRenderer();

  private static String svg(String body) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\">" + body + "</svg>";
  }

  private void assertRed(Raster raster) {
    assertThat(raster.at(4, 4, 0)).isEqualTo(255);
    assertThat(raster.at(4, 4, 1)).isZero();
    assertThat(raster.at(4, 4, 3)).isEqualTo(255);
  }

  @Test
  void render_square_fillsTheRaster() throws Exception {
    Raster raster = renderer.render(svg(RED), 8);

    assertRed(raster);
    assertThat(raster.coverage()).isEqualTo(1);
  }

  @Test
  void render_wideViewBox_isCentred() throws Exception {
    String wide =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\">"
            + "<rect width='4' height='2' fill='#f00'/></svg>";

    Raster raster = renderer.render(wide, 8);

    assertThat(raster.at(4, 0, 3)).isZero();
    assertThat(raster.at(4, 7, 3)).isZero();
    assertRed(raster);
    assertThat(raster.coverage()).isEqualTo(0.5);
  }

  @Test
  void render_contentInSwitch_isDrawn() throws Exception {
    assertRed(
        renderer.render(svg("<switch><foreignObject><p/></foreignObject>" + RED + "</switch>"), 8));
  }

  @Test
  void render_withoutNamespace_isDrawn() throws Exception {
    assertRed(renderer.render("<svg viewBox=\"0 0 4 4\">" + RED + "</svg>", 8));
  }

  @Test
  void render_linkPrefixUndeclared_isDrawn() throws Exception {
    assertRed(
        renderer.render(svg("<defs><g id='a'>" + RED + "</g></defs><use xlink:href='#a'/>"), 8));
  }

  @Test
  void render_thousandsOfElements_isDrawn() throws Exception {
    String many = "<path d='M0 0h1v1z' fill='#00f'/>".repeat(5000);

    assertRed(renderer.render(svg(many + RED), 8));
  }

  @Test
  void render_text_isRefused() {
    assertThatThrownBy(() -> renderer.render(svg("<text x='1'>A</text>"), 8))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining("text");
  }

  @Test
  void render_brokenMarkup_isRefused() {
    assertThatThrownBy(() -> renderer.render(svg("<rect"), 8))
        .isInstanceOf(UnusablePictureException.class);
  }
}
