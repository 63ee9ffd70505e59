package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class ConceptFrequencyTest {
  @Test
  void of_counts_fillBinsThatDouble() {
    var counts = new Counts();
    Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5, "f", 8, "g", 9)
        .forEach((key, count) -> counts.add(key, count));

    ConceptFrequency frequency = ConceptFrequency.of(counts.sorted());

    assertThat(frequency.histogram())
        .containsExactly(
            Map.entry("1", 1L),
            Map.entry("2", 1L),
            Map.entry("3–4", 2L),
            Map.entry("5–8", 2L),
            Map.entry("9–16", 1L));
    assertThat(frequency.most().keySet()).first().isEqualTo("g");
    assertThat(frequency.least().keySet()).first().isEqualTo("a");
  }
}
