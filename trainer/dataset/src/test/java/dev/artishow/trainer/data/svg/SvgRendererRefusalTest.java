package dev.artishow.trainer.data.svg;

import static dev.artishow.trainer.data.svg.SvgDocuments.RED;
import static dev.artishow.trainer.data.svg.SvgDocuments.assertRed;
import static dev.artishow.trainer.data.svg.SvgDocuments.assertRefused;
import static dev.artishow.trainer.data.svg.SvgDocuments.filtered;
import static dev.artishow.trainer.data.svg.SvgDocuments.render;
import static dev.artishow.trainer.data.svg.SvgDocuments.svg;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.raster.UnusablePictureException;
import org.junit.jupiter.api.Test;

/** What is refused because it would be drawn wrong, or not at all. */
final class SvgRendererRefusalTest {
  @Test
  void render_text_isRefused() {
    assertThatThrownBy(() -> render(svg("<text x='1'>A</text>"), 8))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContaining("text");
  }

  @Test
  void render_brokenMarkup_isRefused() {
    assertThatThrownBy(() -> render(svg("<rect"), 8)).isInstanceOf(UnusablePictureException.class);
  }

  @Test
  void render_entities_areRefused() {
    String laughs =
        "<!DOCTYPE svg [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;'>]>"
            + svg("&b;");

    assertRefused(laughs, "declares entities", "without a DOCTYPE");
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
  void render_unpairedTag_isRefusedInOneLine() {
    assertThatThrownBy(() -> render(svg("<g></rect>"), 8)).message().doesNotContain("\n");
  }

  @Test
  void render_textUnderAPrefix_isRefused() {
    assertRefused(
        "<s:svg xmlns:s='http://www.w3.org/2000/svg' viewBox='0 0 4 4'><s:text>A</s:text></s:svg>",
        "has text");
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
        render(
            svg(
                "<style>/* c */ .a, #b { fill: #f00 }</style>"
                    + "<rect class='a' width='4' height='4'/>"),
            8));
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
}
