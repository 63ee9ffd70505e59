package dev.artishow.trainer.data.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.trainer.data.raster.Raster;
import dev.artishow.trainer.data.raster.UnusablePictureException;
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

    assertRed(renderer.render(svg(gradient.repeat(2) + RED), 8));
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
  void render_unpairedTag_isRefusedInOneLine() {
    assertThatThrownBy(() -> renderer.render(svg("<g></rect>"), 8)).message().doesNotContain("\n");
  }

  private static String filtered(String steps) {
    return svg("<filter id='f'>" + steps + "</filter><g filter='url(#f)'>" + RED + "</g>");
  }

  @Test
  void render_commentOfText_isDrawn() throws Exception {
    assertRed(renderer.render(svg("<!-- <text>A</text> --><desc><text/></desc>" + RED), 8));
  }

  @Test
  void render_textUnderAPrefix_isRefused() {
    assertRefused(
        "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><s:text>A</s:text></s:svg>",
        "has text");
  }

  @Test
  void render_underAPrefix_isDrawn() throws Exception {
    assertRed(
        renderer.render(
            "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 4 4'>"
                + "<s:rect width='4' height='4' fill='#f00'/></s:svg>",
            8));
  }

  @Test
  void render_exponentsInTransforms_areRead() throws Exception {
    String moved =
        "<g transform=\"%s\"><rect x='-40' y='-4' width='4' height='4' fill='#f00'/></g>";

    assertRed(renderer.render(svg(moved.formatted("translate(4E1,4e+0)")), 8));
    assertRed(renderer.render(svg(moved.formatted("matrix (1E0 0 0 1 .4e2,4)")), 8));
    assertRed(renderer.render(svg(moved.formatted("translate(40.0-1E-15) translate(0,4)")), 8));
  }

  @Test
  void render_switch_drawsTheFirstChildForUs() throws Exception {
    String other = "<rect width='4' height='4' fill='#00f'/>";
    assertRed(
        renderer.render(
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
        renderer.render(
            svg(RED + "<x:text xmlns:x='urn:x'/><metadata><image href='a.png'/></metadata>"), 8));
  }

  @Test
  void render_filtersThatAreNotDrawn_areRefusedByName() {
    for (String step :
        new String[] {
          "feTurbulence", "feMorphology", "feConvolveMatrix", "feTile", "feDiffuseLighting"
        }) {
      assertRefused(filtered("<" + step + "/>"), "a filter that is not drawn", step, "save it");
    }
    assertRefused(filtered("<feFlood x='1'/>"), "feFlood with a region of its own");
    assertRefused(filtered("<feOffset in='BackgroundImage'/>"), "feOffset of BackgroundImage");
    assertRefused(filtered("<feBlend mode='hue'/>"), "feBlend by hue");
    assertRefused(filtered(""), "one without steps");
    assertRefused(svg(RED.replace("/>", " filter='blur(2px)'/>")), "blur(2px)");
    assertRefused(svg(RED.replace("/>", " style='mix-blend-mode:screen'/>")), "blends by screen");
    assertRefused(svg("<style>rect { filter: sepia(1) }</style>" + RED), "sepia(1)");
  }

  @Test
  void render_styleSheetThatIsNotUnderstood_isRefused() throws Exception {
    assertRefused(svg("<style>g > rect { fill: blue }</style>" + RED), "style sheet", "g > rect");
    assertRefused(svg("<style>@import 'a.css';</style>" + RED), "@import");
    assertRed(
        renderer.render(
            svg(
                "<style>/* c */ .a, #b { fill: #f00 }</style>"
                    + "<rect class='a' width='4' height='4'/>"),
            8));
  }

  @Test
  void render_inputThatThereIsNot_isTheStepBefore() throws Exception {
    assertRed(
        renderer.render(
            filtered("<feOffset/><feOffset in='nowhere'/><feMerge><feMergeNode/></feMerge>"), 8));
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

  private static String zigzag(int turns, String attributes) {
    return "<path stroke='#000' %s d='M0 0%s'/>".formatted(attributes, "L4 0L0 4".repeat(turns));
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
    assertRed(renderer.render(svg(zigzag(20, "stroke-dasharray='.1'") + RED), 8));
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
  void render_whatWouldBeDrawnWrong_isRefused() {
    String clip = "<clipPath id='c'><path %s d='M0 0H4V4zM1 1H2V2z'/></clipPath>";
    String clipped = RED.replace("/>", " clip-path='url(#c)'/>");
    assertRefused(svg(clip.formatted("style='clip-rule:evenodd'") + clipped), "even-odd");
    assertRefused(
        svg("<g clip-rule='evenodd'>" + clip.formatted("") + "</g>" + clipped), "even-odd");
    assertRefused(
        svg("<style>.e{clip-rule:evenodd}</style>" + clip.formatted("class='e'") + clipped),
        "even-odd");
    assertRefused(svg(RED.replace("#f00", "url(#no) #f00")), "paints by #no", "not there");
    assertRefused(svg(RED.replace("#f00", "oklch(60% .2 30)")), "oklch(60% .2 30)");
    assertRefused(svg(RED.replace("#f00", "rgb(255 0 0 / 50%)")), "form that is not read");
    assertRefused(svg(RED.replace("#f00", "var(--c)")), "form that is not read");
    assertRefused(svg(RED.replace("/>", " clip-path='circle(2px)'/>")), "clips by circle(2px)");
    assertRefused(
        svg("<g visibility='hidden'>" + RED.replace("/>", " visibility='visible'/>") + "</g>"),
        "hides things");
    assertRefused(filtered("<feFoo/>"), "feFoo");
    assertRefused(
        filtered("<feComposite in2='SourceAlpha' operator='arithmetic' k2='.5' k3='.5'/>"),
        "adds up");
    assertRefused(svg("<style>.b{fill:#f00}.b{fill:#00f}</style>" + RED), ".b { fill } set twice");
    assertRefused(svg("<style>.b{fill:#f00}rect{fill:#00f}</style>" + RED), "rect { fill }");
  }

  @Test
  void render_shadesThatMultiply_areLaidOn() throws Exception {
    String shade = "<path d='M0 0H4V4H0z' fill='%s' style='opacity:%s; mix-blend-mode:multiply'/>";

    Raster black = renderer.render(svg(RED + shade.formatted("#000", ".5")), 8);
    Raster grey = renderer.render(svg(RED + shade.formatted("#808080", "1")), 8);
    Raster faint = renderer.render(svg(RED + shade.formatted("#DC2400", ".1")), 8);

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
    assertRed(renderer.render(svg(RED.replace("fill='#f00'", "style='fill:#f00 !important'")), 8));
  }

  @Test
  void render_usualBlur_isDrawn() throws Exception {
    Raster raster = renderer.render(filtered("<feGaussianBlur stdDeviation='.3'/>"), 32);

    assertThat(raster.at(16, 16, 0)).isGreaterThan(200);
  }

  @Test
  void render_stopsOutOfOrder_areReadInOrder() throws Exception {
    String gradient =
        "<linearGradient id='g'><stop stop-color='#f00'/><stop offset='1' stop-color='#f00'/>"
            + "<stop offset='.5' stop-color='#00f'/></linearGradient>";

    assertRed(
        renderer.render(svg(gradient + "<rect width='4' height='4' fill=\"url( '#g' )\"/>"), 8));
  }
}
