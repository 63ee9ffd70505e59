package dev.artishow.trainer.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LiveWordsTest {
  @ParameterizedTest
  @CsvSource({
    "0.4, 0",
    "45, 45 s",
    "59.6, 1 min",
    "1200, 20 min",
    "3569, 59 min",
    "3599, 1 h",
    "5400, 1 h 30 min",
    "7195, 2 h"
  })
  void duration_anyTime_isInUnitsThatPeopleUse(double seconds, String said) {
    assertThat(new LiveWords(Locale.ENGLISH).duration(seconds).replace('\u00a0', ' '))
        .isEqualTo(said);
  }
}
