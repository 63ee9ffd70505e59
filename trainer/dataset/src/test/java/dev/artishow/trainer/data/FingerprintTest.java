package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.raster.UnusablePictureException;
import dev.artishow.trainer.data.svg.SvgRenderer;
import org.junit.jupiter.api.Test;

final class FingerprintTest {
  private static Fingerprint of(String body) throws UnusablePictureException {
    String svg =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\">" + body + "</svg>";
    return Fingerprint.of(new SvgRenderer().render(svg, 128));
  }

  private static String circle(double x, String fill) {
    return "<circle cx='%s' cy='16' r='10' fill='%s'/>".formatted(x, fill);
  }

  @Test
  void resembles_hardlyMoved_isTrue() throws Exception {
    assertThat(of(circle(16, "#d00")).resembles(of(circle(16.1, "#d10000")))).isTrue();
  }

  @Test
  void resembles_otherColour_isFalse() throws Exception {
    assertThat(of(circle(16, "#d00")).resembles(of(circle(16, "#00d")))).isFalse();
  }

  @Test
  void resembles_otherPlace_isFalse() throws Exception {
    assertThat(of(circle(12, "#d00")).resembles(of(circle(20, "#d00")))).isFalse();
  }

  @Test
  void resembles_otherShape_isFalse() throws Exception {
    String square = "<rect x='6' y='6' width='20' height='20' fill='#d00'/>";

    assertThat(of(circle(16, "#d00")).resembles(of(square))).isFalse();
  }
}
