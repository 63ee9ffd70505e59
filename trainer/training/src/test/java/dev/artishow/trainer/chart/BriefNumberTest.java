package dev.artishow.trainer.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BriefNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0",
        "0.25 | 0.25",
        "0.123456 | 0.123",
        "1234.6 | 1,230",
        "0.30000000000000004 | 0.3",
        "0.0008 | 8e-4",
        "0.00000125 | 1.25e-6",
        "-0.00125 | -0.00125",
        "2500000 | 2.5e6",
        "NaN | –"
      })
  void of_anySize_isShort(double value, String text) {
    assertThat(BriefNumber.of(value, Locale.ENGLISH)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"0.25 | 0,25", "0.00015 | 1,5e-4"})
  void of_french_hasItsComma(double value, String text) {
    assertThat(BriefNumber.of(value, Locale.FRENCH)).isEqualTo(text);
  }
}
