package dev.artishow.trainer.data.svg;

import static dev.artishow.trainer.data.svg.SvgDocuments.RED;
import static dev.artishow.trainer.data.svg.SvgDocuments.assertRed;
import static dev.artishow.trainer.data.svg.SvgDocuments.assertRefused;
import static dev.artishow.trainer.data.svg.SvgDocuments.filtered;
import static dev.artishow.trainer.data.svg.SvgDocuments.render;
import static dev.artishow.trainer.data.svg.SvgDocuments.svg;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What is refused because it would take too long, or too much memory. */
final class SvgRendererCostTest {
  /** What costs too much at the size of a picture, though not at that of the other tests. */
  private static void assertTooCostly(String body) {
    assertThatThrownBy(() -> render(svg(body), 256)).hasMessageContaining("at most 1000000");
  }

  private static String zigzag(int turns, String attributes) {
    return "<path stroke='#000' %s d='M0 0%s'/>".formatted(attributes, "L4 0L0 4".repeat(turns));
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
        svg(filter + "<rect width='4' height='4' filter='url(#f)'/>".repeat(6000)),
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
        "blur and move by at most 2 of its sides");
  }

  @Test
  void render_dashesOfNothing_areRefused() {
    assertRefused(svg("<path d='M0 0h4' stroke-dasharray='1e-9'/>"), "dashes of at least 0.001");
  }

  @Test
  void render_thousandsOfStopsInAGradient_areRefused() throws Exception {
    String gradient = "<linearGradient>" + "<stop/>".repeat(1000) + "</linearGradient>";

    assertRed(render(svg(gradient.repeat(2) + RED), 8));
    assertRefused(svg(gradient.replaceFirst("<stop/>", "<stop/><stop/>")), "at most 1000 stops");
  }

  @Test
  void render_foreignObjectsWithoutEnd_areSearchedOnce() {
    assertRefused(svg("<foreignObject ".repeat(300_000)), "well-formed");
  }

  @Test
  void render_millionsOfUnfinishedPhrases_areSearchedOnce() throws Exception {
    assertRefused(svg("<style>" + "a".repeat(1_000_000) + "</style>" + RED), "style sheet");
    assertRefused(svg("<style>" + "/* x ".repeat(300_000) + "*/ a</style>" + RED), "style sheet");
    assertRefused(svg("<style>" + "/*".repeat(500_000) + "</style>" + RED), "style sheet");
    assertRefused(svg("<g transform='" + "a".repeat(1_000_000) + "'/>" + RED), "transform");
    assertRefused(svg("<g filter='url(" + " ".repeat(300_000) + "'/>" + RED), "not drawn, url(");
  }

  @Test
  void render_filterOfNegativeNumbers_isRefused() {
    assertRefused(filtered("<feGaussianBlur stdDeviation='-5'/>"), "blur by 0 or more", "-5.0");
    assertRefused(filtered("<feOffset dx='-1e6'/>"), "blur and move by at most 2");
    assertRefused(svg("<path d='M0 0h4' stroke-dasharray='-3'/>"), "dashes of at least");
    assertRefused(svg("<path d='M0 0h4' style='stroke-dasharray:1e-9'/>"), "dashes of at least");
    assertRefused(
        svg("<style>path{stroke-dasharray:1e-9}</style><path d='M0 0h4'/>"), "dashes of at least");
  }

  @Test
  void render_blurThatScaleMakesLarge_isRefused() {
    String blur = "<filter id='f'><feGaussianBlur stdDeviation='1'/></filter>";
    String used = "<rect width='1' height='1' filter='url(#f)'/>";

    for (String large :
        new String[] {
          "<g transform='scale(1000)'>" + used + "</g>",
          "<g transform='scale(30)'><g transform='matrix(0 30 -30 0 0 0)'>" + used + "</g></g>",
          "<svg viewBox='0 0 .001 .001'>" + used + "</svg>",
          "<defs><g id='g'>" + used + "</g></defs><use href='#g' transform='scale(1000)'/>",
          "<g transform='scale(1E3)'>" + used + "</g>",
        }) {
      assertRefused(svg(blur + large), "blur and move by at most 2 of its sides");
    }
  }

  @Test
  void render_filterOfManySteps_isRefused() {
    assertRefused(filtered("<feOffset dx='.01'/>".repeat(500)), "filter at most 400 times");
    assertRefused(filtered("<feGaussianBlur stdDeviation='.2'/>".repeat(50)), "blur and move");
  }

  @Test
  void render_outlinesAndDashesWithoutEnd_areRefusedBeforeTheyAreDrawn() throws Exception {
    assertRefused(svg(zigzag(300_000, "")), "draws more by reference, outlines or dashes");
    assertRefused(svg(zigzag(2000, "stroke-dasharray='.001'")), "outlines or dashes");
    assertRefused(
        svg(
            "<g stroke-dasharray='1' transform='scale(1e-7)'>"
                + zigzag(1, "").replace("4", "4e7")
                + "</g>"),
        "outlines or dashes");
    assertRefused(
        svg("<style>.a{stroke-dasharray:.001}</style>" + zigzag(2000, "class='a'")), "dashes");
    assertRed(render(svg(zigzag(20, "stroke-dasharray='.1'") + RED), 8));
  }

  @Test
  void render_markersByStyleSheet_areCounted() {
    assertRefused(
        svg(
            "<style>path{marker:url(#m)}</style><marker id='m' viewBox='0 0 1 1'><circle"
                + " r='1'/><circle r='1'/><circle r='1'/></marker>"
                + zigzag(100_000, "")),
        "outlines or dashes");
  }

  @Test
  void render_linesAcrossThePicture_areRefusedSoonerThanShortOnes() throws Exception {
    assertTooCostly(zigzag(50_000, "stroke-linejoin='round' stroke-width='3'"));
    render(
        svg("<path stroke='#000' d='M0 0%s'/>".formatted("l.1 0l0 .1l-.1-.1".repeat(1000))), 256);
  }

  @Test
  void render_strokeOfAGroup_countsForWhatItHolds() {
    String line = "<path d='M0 0%s'/>".formatted("L4 0L0 4".repeat(30_000));
    assertTooCostly("<g stroke='#000'>" + line + "</g>");
  }

  @Test
  void render_pagesFullOfGradients_areRefused() {
    String gradient =
        "<linearGradient id='g'><stop stop-color='red'/><stop offset='1'/></linearGradient>";
    assertTooCostly(gradient + "<rect width='4' height='4' fill='url(#g)'/>".repeat(90_000));
  }

  @Test
  void render_maskOnAPage_isDrawn() throws Exception {
    String mask = "<mask id='m'><path fill='#fff' d='M0 0H4V4H0z'/></mask>";
    assertRed(
        render(svg(mask + "<g mask='url(#m)'><rect width='4' height='4' fill='red'/></g>"), 8));
  }

  @Test
  void render_pageInCentimetres_isAsLargeAsThat() throws Exception {
    String outlines = "<path fill='red' d='M0 0%sz'/>".formatted("H400V400H0V0".repeat(2000));
    render(
        "<svg xmlns='http://www.w3.org/2000/svg' width='10cm' height='10cm'>" + outlines + "</svg>",
        256);
  }
}
