package dev.artishow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreedomTest {

  @ParameterizedTest
  @CsvSource({"free,0", "loose,0.5", "close,0.75", "faithful,0.85", "0.3,0.3", "0,0", "0.9,0.9"})
  void parse_nameOrNumber_isTheTimeOfTheStart(String text, double start) {
    assertThat(Freedom.parse(text)).isEqualTo(new Freedom(start));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.91", "-0.1", "NaN", "", "wild", "1e9"})
  void parse_anythingElse_isRefusedWithWhatThereIs(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Freedom.parse(text))
        .withMessageStartingWith(
            "freedom must be free, loose, close, faithful or a number 0–0.9, was ");
  }

  @Test
  void toString_isWhatParseReads() {
    assertThat(Freedom.LOOSE).hasToString("loose");
    assertThat(new Freedom(0.25)).hasToString("0.25");
    assertThat(Freedom.parse(" Faithful ")).isEqualTo(Freedom.FAITHFUL);
  }
}
