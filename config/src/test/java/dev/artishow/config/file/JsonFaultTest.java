package dev.artishow.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | holds nothing",
        "[] | must be an object in curly brackets, is something else",
        "{\"pages\": 3 | is not valid JSON in line 1, column 12: Unexpected end-of-input:",
        "{\"pages\": NaN} | is not valid JSON in line 1, column 14: Non-standard token 'NaN'",
        "{\"pages\": \"many\"} | must be a whole number, was many",
        "{\"pages\": 1e99} | must be -2147483648–2147483647, was 1e99",
        "{\"pages\": 3000000000} | must be -2147483648–2147483647, was 3000000000",
        "{\"names\": \"Ada\"} | must be a list in square brackets, is something else",
        "{\"colour\": \"red\"} | is not known here, known are [names, pages, shape]",
        "{\"shape\": \"blob\"} | must be one of [ROUND, SQUARE], was blob",
      })
  void of_whatDoesNotFit_saysSoInPlainWords(String json, String words) {
    JsonProcessingException fault =
        catchThrowableOfType(JsonProcessingException.class, () -> JSON.readValue(json, Book.class));

    assertThat(JsonFault.of(fault)).startsWith(words).doesNotContain("Jackson", "enable", "java.");
  }

  private enum Shape {
    ROUND,
    SQUARE
  }

  private record Book(int pages, List<String> names, Shape shape) {}
}
