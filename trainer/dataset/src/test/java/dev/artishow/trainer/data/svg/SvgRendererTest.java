package dev.artishow.trainer.data.svg;

import static dev.artishow.trainer.data.svg.SvgDocuments.RED;
import static dev.artishow.trainer.data.svg.SvgDocuments.assertRed;
import static dev.artishow.trainer.data.svg.SvgDocuments.assertRefused;
import static dev.artishow.trainer.data.svg.SvgDocuments.filtered;
import static dev.artishow.trainer.data.svg.SvgDocuments.render;
import static dev.artishow.trainer.data.svg.SvgDocuments.svg;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.raster.Raster;
import org.junit.jupiter.api.Test;

/** What is drawn, and how. */
final class SvgRendererTest {
  @Test
  void render_square_fillsTheRaster() throws Exception {
    Raster raster = render(svg(RED), 8);

    assertRed(raster);
    assertThat(raster.coverage()).isEqualTo(1);
  }

  @Test
  void render_wideViewBox_isCentred() throws Exception {
    String wide =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 2\">"
            + "<rect width='4' height='2' fill='#f00'/></svg>";

    Raster raster = render(wide, 8);

    assertThat(raster.at(4, 0, 3)).isZero();
    assertThat(raster.at(4, 7, 3)).isZero();
    assertRed(raster);
    assertThat(raster.coverage()).isEqualTo(0.5);
  }

  @Test
  void render_contentInSwitch_isDrawn() throws Exception {
    assertRed(render(svg("<switch><foreignObject><p/></foreignObject>" + RED + "</switch>"), 8));
  }

  @Test
  void render_withoutNamespace_isDrawn() throws Exception {
    assertRed(render("<svg viewBox=\"0 0 4 4\">" + RED + "</svg>", 8));
  }

  @Test
  void render_linkPrefixUndeclared_isDrawn() throws Exception {
    assertRed(render(svg("<defs><g id='a'>" + RED + "</g></defs><use xlink:href='#a'/>"), 8));
  }

  @Test
  void render_thousandsOfElements_isDrawn() throws Exception {
    String many = "<path d='M0 0h1v1z' fill='#00f'/>".repeat(5000);

    assertRed(render(svg(many + RED), 8));
  }

  @Test
  void render_doctypeAlone_isDrawn() throws Exception {
    String doctype =
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://example.invalid/svg11.dtd'>";

    assertRed(render(doctype + svg(RED), 8));
  }

  @Test
  void render_linkToAPage_isDrawn() throws Exception {
    assertRed(render(svg("<a href='http://example.invalid/'>" + RED + "</a>"), 8));
  }

  @Test
  void render_commentOfText_isDrawn() throws Exception {
    assertRed(render(svg("<!-- <text>A</text> --><desc><text/></desc>" + RED), 8));
  }

  @Test
  void render_underAPrefix_isDrawn() throws Exception {
    assertRed(
        render(
            "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 4 4'>"
                + "<s:rect width='4' height='4' fill='#f00'/></s:svg>",
            8));
  }

  @Test
  void render_exponentsInTransforms_areRead() throws Exception {
    String moved =
        "<g transform=\"%s\"><rect x='-40' y='-4' width='4' height='4' fill='#f00'/></g>";

    assertRed(render(svg(moved.formatted("translate(4E1,4e+0)")), 8));
    assertRed(render(svg(moved.formatted("matrix (1E0 0 0 1 .4e2,4)")), 8));
    assertRed(render(svg(moved.formatted("translate(40.0-1E-15) translate(0,4)")), 8));
  }

  @Test
  void render_switch_drawsTheFirstChildForUs() throws Exception {
    String other = "<rect width='4' height='4' fill='#00f'/>";
    assertRed(
        render(
            svg(
                "<switch>"
                    + other.replace("<rect", "<rect systemLanguage='ru'")
                    + RED.replace("<rect", "<rect systemLanguage='fr, en-GB'")
                    + other
                    + "</switch>"),
            8));
  }

  @Test
  void render_otherNamespaces_arePassedOver() throws Exception {
    assertRed(
        render(
            svg(RED + "<x:text xmlns:x='urn:x'/><metadata><image href='a.png'/></metadata>"), 8));
  }

  @Test
  void render_inputThatThereIsNot_isTheStepBefore() throws Exception {
    assertRed(
        render(
            filtered("<feOffset/><feOffset in='nowhere'/><feMerge><feMergeNode/></feMerge>"), 8));
  }

  @Test
  void render_shadesThatMultiply_areLaidOn() throws Exception {
    String shade = "<path d='M0 0H4V4H0z' fill='%s' style='opacity:%s; mix-blend-mode:multiply'/>";

    Raster black = render(svg(RED + shade.formatted("#000", ".5")), 8);
    Raster grey = render(svg(RED + shade.formatted("#808080", "1")), 8);
    Raster faint = render(svg(RED + shade.formatted("#DC2400", ".1")), 8);

    assertThat(black.at(4, 4, 0)).isBetween(126, 129);
    assertThat(grey.at(4, 4, 0)).isBetween(126, 130); // 255 · 128/255
    assertThat(faint.at(4, 4, 0)).isBetween(249, 254);
    assertRefused(svg(RED + shade.formatted("#00f", ".5")), "blends by multiply");
    assertRefused(
        svg(RED + "<g style='mix-blend-mode:multiply' fill='#000'><circle r='4' fill='#00f'/></g>"),
        "blends by multiply");
  }

  @Test
  void render_importantInAStyle_isRead() throws Exception {
    assertRed(render(svg(RED.replace("fill='#f00'", "style='fill:#f00 !important'")), 8));
  }

  @Test
  void render_usualBlur_isDrawn() throws Exception {
    Raster raster = render(filtered("<feGaussianBlur stdDeviation='.3'/>"), 32);

    assertThat(raster.at(16, 16, 0)).isGreaterThan(200);
  }

  @Test
  void render_stopsOutOfOrder_areReadInOrder() throws Exception {
    String gradient =
        "<linearGradient id='g'><stop stop-color='#f00'/><stop offset='1' stop-color='#f00'/>"
            + "<stop offset='.5' stop-color='#00f'/></linearGradient>";

    assertRed(render(svg(gradient + "<rect width='4' height='4' fill=\"url( '#g' )\"/>"), 8));
  }
}
