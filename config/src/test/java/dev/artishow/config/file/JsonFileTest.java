package dev.artishow.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonFileTest {
  private static final Path FILE = Path.of("shelf.json");

  enum Wood {
    OAK,
    ASH
  }

  record Board(String name, int width, double price, boolean kept, Wood wood) {
    Board {
      if (width < 1) {
        throw new IllegalArgumentException("width must be at least 1, was " + width);
      }
    }
  }

  record Shelf(List<Board> boards, Map<String, Integer> counts) {}

  private static Shelf parse(String json) throws IOException {
    return JsonFile.parse(FILE, json.getBytes(StandardCharsets.UTF_8), Shelf.class);
  }

  private static String board(String width, String price, String kept, String wood) {
    return "{\"boards\":[{\"name\":\"a\",\"width\":%s,\"price\":%s,\"kept\":%s,\"wood\":%s}],\"counts\":{}}"
        .formatted(width, price, kept, wood);
  }

  @Test
  void parse_whatWasWritten_isTheSame() throws IOException {
    var shelf = new Shelf(List.of(new Board("top", 3, 2.5, true, Wood.ASH)), Map.of("a", 1));
    assertThat(JsonFile.parse(FILE, JsonFile.bytes(shelf), Shelf.class)).isEqualTo(shelf);
    assertThat(JsonFile.parse(FILE, JsonFile.compactBytes(shelf), Shelf.class)).isEqualTo(shelf);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1.5   | 2   | true  | 'OAK' | boards[0].width: must be a whole number",
        "'3'   | 2   | true  | 'OAK' | boards[0].width: must be a whole number",
        "[]    | 2   | true  | 'OAK' | boards[0].width: must be a whole number, is something else",
        "null  | 2   | true  | 'OAK' | boards[0].width: must not be null",
        "0     | 2   | true  | 'OAK' | width must be at least 1, was 0",
        "1     | {}  | true  | 'OAK' | boards[0].price: must be a number, is something else",
        "1     | 2   | 'yes' | 'OAK' | boards[0].kept: must be true or false",
        "1     | 2   | null  | 'OAK' | boards[0].kept: must not be null",
        "1     | 2   | true  | 'ELM' | boards[0].wood: must be one of [OAK, ASH], was ELM",
        "1     | 2   | true  | 7     | boards[0].wood: must be one of [OAK, ASH]",
      })
  void parse_valueThatDoesNotFit_isToldWithItsPlace(
      String width, String price, String kept, String wood, String told) {
    assertRefused(board(width, price, kept, wood).replace('\'', '"'), told);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "``                            | holds nothing",
        "{}                            | boards: is missing",
        "[]                            | must be an object in curly brackets",
        "7                             | must be an object in curly brackets",
        "null                          | null stands where a value belongs",
        "{\"boards\":{},\"counts\":{}} | boards: must be a list in square brackets",
        "{\"boards\":7,\"counts\":{}}  | boards: must be a list in square brackets",
        "{\"boards\":[],\"counts\":[]} | counts: must be an object in curly brackets",
        "{\"boards\":[],\"counts\":{\"a\":\"b\"}} | counts.a: must be a whole number",
        "{\"boards\":[null],\"counts\":{}} | boards",
        "{\"boards\":[],\"counts\":{},\"bord\":[]} | bord: is not known here, known are [boards, counts]",
        "{\"boards\":[],\"counts\":{}} {} | goes on after its end",
        "{\"boards\":[],\"counts\":{\"a\":NaN}} | counts: is not valid JSON in line 1, column",
        "{\"boards\":[                 | is not valid JSON in line 1, column",
      })
  void parse_otherStructure_isToldWithItsPlace(String json, String told) {
    assertRefused(json, told);
  }

  private static void assertRefused(String json, String told) {
    assertThatExceptionOfType(InvalidFileException.class)
        .isThrownBy(() -> parse(json))
        .withMessageStartingWith("shelf.json: ")
        .withMessageContaining(told)
        .satisfies(
            e ->
                assertThat(e.getMessage())
                    .doesNotContain("Feature", "java.", "dev.artishow", "JsonToken", "Creator"));
  }
}
