package dev.artishow.trainer.data.svg.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SvgTransformTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "translate(5.9952E-015,-32.38) | translate(0.0000000000000059952 -32.38)",
        "matrix(1,0,9.0e-2,1,0,0) | matrix(1 0 0.090 1 0 0)",
        "scale(1E-40) | scale(0)",
        "rotate (45)  , scale( 2 ) | rotate(45)scale(2)",
        "translate(.5.5-1) | translate(.5 .5 -1)",
        "rotate(45deg) | rotate(45deg)",
        "translate(1,2 | translate(1,2",
        "scale() | scale()",
        "none | none"
      })
  void plain_eachForm_saysTheSame(String transform, String plain) {
    assertThat(SvgTransform.plain(transform)).isEqualTo(plain);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "scale(3) | 3",
        "scale(-2 5) | 5",
        "scale(2)scale(3) | 6",
        "translate(9 9) | 1",
        "rotate(30) | 1",
        "none | 1"
      })
  void growth_eachFunction_isTheLargest(String transform, double growth) {
    assertThat(SvgTransform.growth(transform)).isEqualTo(growth, Offset.offset(1e-9));
  }

  @Test
  void growth_ofAMatrix_isItsLargerSingularValue() {
    assertThat(SvgTransform.growth("matrix(0 30 -30 0 5 5)")).isEqualTo(30, Offset.offset(1e-9));
    assertThat(SvgTransform.growth("skewX(45)")).isGreaterThanOrEqualTo(1.618);
  }
}
