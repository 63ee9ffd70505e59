package dev.artishow.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MessageLimitsTest {
  private static final String BUTTON =
      "{\"type\": 2, \"style\": 1, \"label\": \"x\", \"custom_id\": \"%s\"}";

  private static List<String> faults(String message) {
    return Faults.of(message, (json, errors) -> MessageLimits.check(json, false, "", errors));
  }

  private static List<String> faultsV2(String message) {
    return Faults.of(message, (json, errors) -> MessageLimits.check(json, true, "", errors));
  }

  private static String row(int buttons, String prefix) {
    StringBuilder row = new StringBuilder("{\"type\": 1, \"components\": [");
    for (int i = 0; i < buttons; i++) {
      row.append(i == 0 ? "" : ",").append(BUTTON.formatted(prefix + i));
    }
    return row.append("]}").toString();
  }

  private static String components(Iterable<String> components) {
    return "{\"components\": [" + String.join(",", components) + "]}";
  }

  @Test
  void content_countsCodePointsUpTo2000() {
    assertThat(faults("{\"content\": \"%s\"}".formatted("🎨".repeat(2000)))).isEmpty();
    assertThat(faults("{\"content\": \"%s\"}".formatted("🎨".repeat(2001))))
        .containsExactly("content: BASE_TYPE_MAX_LENGTH");
  }

  @Test
  void rows_upToFiveOfFiveButtons() {
    List<String> five = List.of(row(5, "a"), row(5, "b"), row(5, "c"), row(5, "d"), row(5, "e"));
    assertThat(faults(components(five))).isEmpty();

    assertThat(faults(components(List.of(row(6, "a")))))
        .containsExactly("components.0.components: BASE_TYPE_BAD_LENGTH");
    assertThat(
            faults(
                components(
                    List.of(
                        row(1, "a"),
                        row(1, "b"),
                        row(1, "c"),
                        row(1, "d"),
                        row(1, "e"),
                        row(1, "f")))))
        .containsExactly("components: BASE_TYPE_MAX_LENGTH");
  }

  @Test
  void customId_isOneTo100AndUnique() {
    assertThat(faults(components(List.of(row(1, "x".repeat(99)))))).isEmpty();
    assertThat(faults(components(List.of(row(1, "x".repeat(100))))))
        .containsExactly("components.0.components.0.custom_id: BASE_TYPE_BAD_LENGTH");
    assertThat(faults(components(List.of(row(1, "a"), row(1, "a")))))
        .containsExactly("components.1.components.0.custom_id: COMPONENT_CUSTOM_ID_DUPLICATED");
  }

  @Test
  void button_needsALabelOrEmoji() {
    String bare =
        "{\"type\": 1, \"components\": [{\"type\": 2, \"style\": 1, \"custom_id\": \"a\"}]}";

    assertThat(faults(components(List.of(bare))))
        .containsExactly("components.0.components.0: BUTTON_COMPONENT_LABEL_REQUIRED");
  }

  @Test
  void select_takesUpTo25OptionsOfDifferentValues() {
    String at = "components.0.components.0.options";

    assertThat(faults(components(List.of(select(26, "%d")))))
        .contains(at + ": BASE_TYPE_BAD_LENGTH");
    assertThat(faults(components(List.of(select(2, "same")))))
        .contains(at + ".1.value: SELECT_COMPONENT_OPTION_VALUE_DUPLICATED");
  }

  private static String select(int options, String value) {
    return IntStream.range(0, options)
        .mapToObj(i -> "{\"label\": \"a\", \"value\": \"%s\"}".formatted(value.formatted(i)))
        .collect(
            Collectors.joining(
                ",",
                "{\"type\": 1, \"components\": [{\"type\": 3, \"custom_id\": \"s\", \"options\": [",
                "]}]}"));
  }

  @Test
  void embeds_countAllTheirTextTogether() {
    String embed = "{\"description\": \"%s\"}".formatted("x".repeat(3001));

    assertThat(faults("{\"embeds\": [%s]}".formatted(embed))).isEmpty();
    assertThat(faults("{\"embeds\": [%s, %s]}".formatted(embed, embed)))
        .containsExactly("embeds: MAX_EMBED_SIZE_EXCEEDED");
  }

  @Test
  void v2_countsNestedComponentsUpTo40() {
    String text = "{\"type\": 10, \"content\": \"x\"}";
    String container = "{\"type\": 17, \"components\": [%s]}";

    assertThat(
            faultsV2(
                components(
                    List.of(container.formatted(String.join(",", Collections.nCopies(39, text)))))))
        .isEmpty();
    assertThat(
            faultsV2(
                components(
                    List.of(container.formatted(String.join(",", Collections.nCopies(40, text)))))))
        .containsExactly("components: COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED");
  }

  @Test
  void v2_refusesContentEmbedsAndTooMuchText() {
    assertThat(faultsV2("{\"content\": \"x\", \"embeds\": [{}]}"))
        .containsExactly(
            "content: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2",
            "embeds: MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2");
    String half = "{\"type\": 10, \"content\": \"%s\"}".formatted("x".repeat(2001));
    assertThat(faultsV2(components(List.of(half, half))))
        .containsExactly("components: COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED");
  }

  @Test
  void v1_refusesComponentsOfV2() {
    assertThat(faults("{\"components\": [{\"type\": 10, \"content\": \"x\"}]}"))
        .containsExactly("components.0.type: UNION_TYPE_CHOICES");
  }
}
