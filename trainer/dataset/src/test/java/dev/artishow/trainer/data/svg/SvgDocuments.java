package dev.artishow.trainer.data.svg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.raster.Raster;
import dev.artishow.engine.raster.UnusablePictureException;

/** Small documents for tests, four units wide and high, and what should become of them. */
final class SvgDocuments {
  /** Covers all of it. */
  static final String RED = "<rect width='4' height='4' fill='#f00'/>";

  private SvgDocuments() {}

  static String svg(String body) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 4 4\">" + body + "</svg>";
  }

  /** {@link #RED} behind a filter of some steps. */
  static String filtered(String steps) {
    return svg("<filter id='f'>" + steps + "</filter><g filter='url(#f)'>" + RED + "</g>");
  }

  static Raster render(String svg, int side) throws UnusablePictureException {
    return new SvgRenderer().render(svg, side);
  }

  static void assertRed(Raster raster) {
    assertThat(raster.at(4, 4, 0)).isEqualTo(255);
    assertThat(raster.at(4, 4, 1)).isZero();
    assertThat(raster.at(4, 4, 3)).isEqualTo(255);
  }

  static void assertRefused(String svg, String... reasons) {
    assertThatThrownBy(() -> render(svg, 8))
        .isInstanceOf(UnusablePictureException.class)
        .hasMessageContainingAll(reasons);
  }
}
