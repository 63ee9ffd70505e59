package dev.artishow.engine.color;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DominantColorsTest {
  private final DominantColors colors = new DominantColors();

  /** Stripes of equal width, {@code rrggbb} each. */
  private List<ColorName> of(String... stripes) {
    Pixels picture = Pixels.transparent(stripes.length, 1);
    for (int i = 0; i < stripes.length; i++) {
      int rgb = Integer.parseInt(stripes[i], 16);
      for (int channel = 0; channel < 3; channel++) {
        picture.rgba()[4 * i + channel] = (byte) (rgb >> (16 - 8 * channel));
      }
      picture.rgba()[4 * i + 3] = (byte) 255;
    }
    return colors.of(picture);
  }

  @ParameterizedTest
  @CsvSource({
    "e0202a, RED",
    "2a6ad0, BLUE",
    "5aa83c, GREEN",
    "ffd830, YELLOW",
    "111111, BLACK",
    "fafafa, WHITE",
    "888888, GRAY",
    "6b4226, BROWN",
    "8040b0, PURPLE",
    "f8a0c0, PINK",
    "f58220, ORANGE",
    "40c8c0, TURQUOISE",
    // pure and dark ones
    "0000ff, BLUE",
    "000080, BLUE",
    "006080, BLUE",
    "8000ff, PURPLE",
    "006a6a, TURQUOISE",
    "002e00, GREEN",
    "800000, RED",
    "c8a432, YELLOW",
    // pale ones
    "d1ffd1, GREEN",
    "a7cca7, GREEN",
    "d1e8ff, BLUE",
    "e8d1ff, PURPLE",
    "ffffd1, YELLOW",
    "d1fffc, TURQUOISE",
    "ffd1d8, PINK",
    "f5f5f0, WHITE",
    "f5e6c8, BEIGE"
  })
  void of_oneColour_isItsName(String fill, ColorName name) {
    assertThat(of(fill)).containsExactly(name);
  }

  @Test
  void of_threeFifthsAndTwo_namesBothLargestFirst() {
    assertThat(of("e0202a", "e0202a", "2a6ad0", "2a6ad0", "e0202a"))
        .containsExactly(ColorName.RED, ColorName.BLUE);
  }

  @Test
  void of_manyColours_namesNone() {
    assertThat(of("e0202a", "2a6ad0", "5aa83c", "ffd830", "111111")).isEmpty();
  }

  @Test
  void lab_ofPureRed_isAsPublished() {
    Lab red = Lab.of(255, 0, 0);

    // CIELAB of sRGB red under D65, as commonly tabulated
    assertThat(red.lightness()).isCloseTo(53.24, within(0.01));
    assertThat(red.a()).isCloseTo(80.09, within(0.02));
    assertThat(red.b()).isCloseTo(67.20, within(0.02));
  }
}
