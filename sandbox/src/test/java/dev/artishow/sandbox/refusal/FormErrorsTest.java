package dev.artishow.sandbox.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormErrorsTest {
  private final FormErrors errors = new FormErrors();

  private String told(String... paths) {
    for (String path : paths) {
      errors.add(path, "BAD", path);
    }
    return errors.refusal().body().path("errors").toString();
  }

  @Test
  void add_severalToOneField_tellsAll() {
    assertThat(told("a", "a"))
        .isEqualTo(
            "{\"a\":{\"_errors\":[{\"code\":\"BAD\",\"message\":\"a\"},"
                + "{\"code\":\"BAD\",\"message\":\"a\"}]}}");
  }

  @Test
  void add_toTheWholeAndAPart_tellsOfThePart() {
    String part = "{\"a\":{\"b\":{\"_errors\":[{\"code\":\"BAD\",\"message\":\"a.b\"}]}}}";

    assertThat(told("a", "a.b", "a")).isEqualTo(part);
  }
}
