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

  private void assertRefused(String svg, String... reasons) {
    assertThatThrownBy(() -> renderer.render(svg, 8))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContainingAll(reasons);
  }

  @Test
  void render_entities_areRefused() {
    String laughs =
        "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + svg("&b;");

    assertRefused(laughs, "declares entities", "without a DOCTYPE");
  }

  @Test
  void render_doctypeAlone_isDrawn() throws Exception {
    String doctype =
        "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://example.invalid/svg11.dtd'>";

    assertRed(renderer.render(doctype + svg(RED), 8));
  }

  @Test
  void render_externalReferences_areRefused() {
    assertRefused(svg("<use xlink:href='file:///etc/passwd#a'/>"), "outside", "passwd");
    assertRefused(
        svg("<rect width='4' height='4' fill='url(http://example.invalid/#p)'/>"), "outside");
    assertRefused(svg("<image href='cat.png'/>"), "holds another picture");
    assertRefused(svg("<image href='data:image/png;base64,AAAA'/>"), "holds another picture");
  }

  @Test
  void render_linkToAPage_isDrawn() throws Exception {
    assertRed(renderer.render(svg("<a href='http://example.invalid/'>" + RED + "</a>"), 8));
  }

  @Test
  void render_tooManyElements_isRefused() {
    assertRefused(svg("<g/>".repeat(100_001)), "at most 100000 elements");
  }

  @Test
  void render_tooDeep_isRefused() {
    assertRefused(svg("<g>".repeat(100) + "</g>".repeat(100)), "nested at most 64 deep");
  }

  @Test
  void render_tooLong_isRefusedBeforeItIsSearched() {
    assertRefused(svg(" ".repeat(9 << 20)), "at most 8388608 characters");
  }

  @Test
  void render_billionsByReference_isRefused() {
    var body = new StringBuilder("<rect id='a0' width='4' height='4'/>");
    for (int i = 1; i < 10; i++) {
      body.append("<g id='a%d'>".formatted(i))
          .append("<use href='#a%d'/>".formatted(i - 1).repeat(10))
          .append("</g>");
    }
    assertRefused(svg(body.toString()), "draw at most 1000000 elements");
  }

  @Test
  void render_patternsInPatterns_areRefused() {
    var body = new StringBuilder();
    for (int i = 0; i < 10; i++) {
      body.append("<pattern id='p%d' width='1' height='1'>".formatted(i))
          .append("<rect width='1' height='1' style='fill:url(#p%d)'/>".formatted(i + 1).repeat(10))
          .append("</pattern>");
    }
    assertRefused(svg(body + "<rect width='4' height='4' fill='url(#p0)'/>"), "at most 1000000");
  }

  @Test
  void render_thousandsOfFilters_areRefused() {
    String filter = "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter>";
    assertRefused(
        svg(filter + "<rect width='4' height='4' filter='url(#f)'/>".repeat(3000)),
        "draw at most 1000000");
  }

  @Test
  void render_referenceToItself_isRefused() {
    assertRefused(svg("<g id='g'><use href='#g'/></g>"), "to itself");
  }

  @Test
  void render_blurOfEverything_isRefused() {
    assertRefused(
        svg("<filter id='f'><feGaussianBlur stdDeviation='1e9'/></filter>" + RED),
        "blur by at most 10000",
        "1.0E9");
  }

  @Test
  void render_dashesOfNothing_areRefused() {
    assertRefused(svg("<path d='M0 0h4' stroke-dasharray='1e-9'/>"), "dashes of at least 0.001");
  }

  @Test
  void render_foreignObjectsWithoutEnd_areSearchedOnce() {
    assertRefused(svg("<foreignObject ".repeat(300_000)), "well-formed");
  }

  @Test
  void render_unpairedTag_isRefusedInOneLine() {
    assertThatThrownBy(() -> renderer.render(svg("<g></rect>"), 8)).message().doesNotContain("\n");
  }
}
