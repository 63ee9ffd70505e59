package dev.artishow.sandbox.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ModalLimitsTest {
  private static List<String> faults(String title, int fields) {
    String components =
        IntStream.range(0, fields)
            .mapToObj(
                i ->
                    """
                    {"type": 18, "label": "L", "component":
                      {"type": 4, "style": 1, "custom_id": "f%d"}}
                    """
                        .formatted(i))
            .collect(Collectors.joining(","));
    String modal =
        "{\"title\": \"%s\", \"custom_id\": \"m\", \"components\": [%s]}"
            .formatted(title, components);
    return Faults.of(modal, ModalLimits::check);
  }

  @Test
  void title_isOneTo45() {
    assertThat(faults("x".repeat(45), 1)).isEmpty();
    assertThat(faults("x".repeat(46), 1)).containsExactly("data.title: BASE_TYPE_BAD_LENGTH");
  }

  @Test
  void components_areOneToFive() {
    assertThat(faults("t", 5)).isEmpty();
    assertThat(faults("t", 0)).containsExactly("data.components: BASE_TYPE_BAD_LENGTH");
    assertThat(faults("t", 6)).containsExactly("data.components: BASE_TYPE_BAD_LENGTH");
  }

  @Test
  void button_hasNoPlaceInAModal() {
    String modal =
        """
        {"title": "t", "custom_id": "m", "components": [
          {"type": 18, "label": "L", "component":
            {"type": 2, "style": 1, "label": "x", "custom_id": "b"}}]}
        """;

    assertThat(Faults.of(modal, ModalLimits::check))
        .containsExactly("data.components.0.component.type: UNION_TYPE_CHOICES");
  }
}
