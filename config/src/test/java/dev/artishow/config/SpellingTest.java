package dev.artishow.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final List<String> KNOWN = List.of("few-steps", "tiny", "evaluator");

  @Test
  void nearest_slip_isTheNameMeant() {
    assertThat(Spelling.nearest("few-stpes", KNOWN)).contains("few-steps");
    assertThat(Spelling.nearest("tinny", KNOWN)).contains("tiny");
  }

  @Test
  void nearest_somethingElse_isNone() {
    assertThat(Spelling.nearest("watercolour", KNOWN)).isEmpty();
  }

  @Test
  void edits_swappedNeighbours_countOnce() {
    assertThat(Spelling.edits("ab", "ba")).isEqualTo(1);
    assertThat(Spelling.edits("", "abc")).isEqualTo(3);
    assertThat(Spelling.edits("kitten", "sitting")).isEqualTo(3);
  }
}
