package dev.artishow.engine.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceChoiceTest {
  @ParameterizedTest
  @ValueSource(strings = {"auto", "cpu", "gpu", "gpu:0", "gpu:12"})
  void parse_everyForm_printsAsItWasWritten(String text) {
    assertThat(DeviceChoice.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GPU 1", "gpu:", "gpu:-1", "gpu:100", "tpu"})
  void parse_anythingElse_namesTheForms(String text) {
    assertThatThrownBy(() -> DeviceChoice.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("must be auto, cpu, gpu or gpu:N with N 0–99, was \"%s\"", text);
  }
}
