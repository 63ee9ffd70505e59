package dev.artishow.trainer.data.svg.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.artishow.trainer.data.svg.syntax.SvgElement;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OutlineTest {
  private static Outline path(String d) {
    return Outline.of(new SvgElement("path", Map.of("d", d)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "M10 10L40 50           | 50  | 30 | 40",
        "m10,10l30,40           | 50  | 30 | 40",
        "M10 10 40 50 70 90     | 100 | 60 | 80",
        "M0 0H30V40             | 70  | 30 | 40",
        "M5 5h-30v40            | 70  | 30 | 40",
        "M0 0h30v40z            | 120 | 30 | 40",
        "M9 9h30zm1 1h3         | 64.414 | 30 | 1",
        "M0 0C0 40 30 40 30 0   | 110 | 30 | 40",
        "m9 9c0 40 30 40 30 0   | 110 | 30 | 40",
        "m9 9q0 40 30 40t30 0   | 100 | 60 | 40",
        "M1e1 1e1L4e1 5e1       | 50  | 30 | 40",
      })
  void of_path_isAsLongAndLargeAsItsPoints(String d, double length, double width, double height) {
    Outline outline = path(d);

    assertThat(outline.length()).isCloseTo(length, within(1e-3));
    assertThat(outline.width()).isEqualTo(width);
    assertThat(outline.height()).isEqualTo(height);
  }

  @Test
  void of_arcsWhoseFlagsStandTogether_areAllCounted() {
    Outline outline = path("M0 0a1 1 0 01.5.5 1 1 0 11.5.5");

    assertThat(outline.segments()).isEqualTo(3);
    assertThat(outline.width()).isEqualTo(1);
    assertThat(outline.length()).isGreaterThan(2 * 2 * Math.PI);
  }

  @ParameterizedTest
  @CsvSource({
    "rect,width,30,height,40,140,30",
    "circle,r,5,r,5,40,10",
    "ellipse,rx,5,ry,10,60,10",
    "line,x2,30,y2,40,70,30",
    "rect,width,1cm,height,0,75.591,37.795",
  })
  void of_shape_isThatOfItsBox(
      String name,
      String one,
      String first,
      String two,
      String second,
      double length,
      double wide) {
    var attributes = new HashMap<String, String>(Map.of(one, first));
    attributes.put(two, second);

    Outline outline = Outline.of(new SvgElement(name, attributes));

    assertThat(outline.length()).isCloseTo(length, within(1e-3));
    assertThat(outline.width()).isCloseTo(wide, within(1e-3));
  }

  @Test
  void of_sharesOfThePage_areLargerThanAnyPage() {
    var whole = new SvgElement("rect", Map.of("width", "100%", "height", "100%"));

    assertThat(Outline.of(whole).width()).isGreaterThan(1e6);
  }

  @Test
  void of_whatDrawsNothing_isNone() {
    assertThat(path("")).isEqualTo(Outline.NONE);
    assertThat(Outline.of(new SvgElement("g", Map.of()))).isEqualTo(Outline.NONE);
  }
}
