package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortFloatsTest {

  @Test
  void toHalf_everyHalf_comesBack() {
    for (int half = 0; half <= 0xffff; half++) {
      float value = ShortFloats.fromHalf((short) half);
      if (!Float.isNaN(value)) {
        assertThat(ShortFloats.toHalf(value)).isEqualTo((short) half);
      }
    }
  }

  @Test
  void toHalf_betweenNeighbours_roundsToTheNearestAndTiesToEven() {
    for (int half = 0; half < 0x7bff; half++) {
      float low = ShortFloats.fromHalf((short) half);
      float high = ShortFloats.fromHalf((short) (half + 1));
      float middle = (low + high) / 2;
      int even = (half & 1) == 0 ? half : half + 1;
      assertThat(ShortFloats.toHalf(middle)).isEqualTo((short) even);
      assertThat(ShortFloats.toHalf(Math.nextDown(middle))).isEqualTo((short) half);
      assertThat(ShortFloats.toHalf(Math.nextUp(middle))).isEqualTo((short) (half + 1));
      assertThat(ShortFloats.toHalf(-middle)).isEqualTo((short) (even | 0x8000));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3c00",
    "-2, c000",
    "65504, 7bff",
    "65519.996, 7bff",
    "65520, 7c00",
    "-Infinity, fc00",
    "5.9604645e-8, 0001",
    "2.9802322e-8, 0000",
    "6.1035156e-5, 0400",
    "0.33325195, 3555",
    "-0.0, 8000",
    "NaN, 7e00",
    "3.4028235e38, 7c00"
  })
  void toHalf_knownValues(float value, String bits) {
    assertThat(ShortFloats.toHalf(value)).isEqualTo((short) Integer.parseInt(bits, 16));
  }

  @Test
  void fromHalf_notANumber_staysOne() {
    assertThat(ShortFloats.fromHalf((short) 0x7e01)).isNaN();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 3f80",
    "-1, bf80",
    "1.00390625, 3f80",
    "1.01171875, 3f82",
    "NaN, 7fc0",
    "3.4028235e38, 7f80",
    "-0.0, 8000"
  })
  void toBfloat_knownValues_roundTiesToEven(float value, String bits) {
    assertThat(ShortFloats.toBfloat(value)).isEqualTo((short) Integer.parseInt(bits, 16));
  }

  @Test
  void toBfloat_everyBfloat_comesBack() {
    for (int bfloat = 0; bfloat <= 0xffff; bfloat++) {
      float value = ShortFloats.fromBfloat((short) bfloat);
      if (!Float.isNaN(value)) {
        assertThat(ShortFloats.toBfloat(value)).isEqualTo((short) bfloat);
      }
    }
  }
}
