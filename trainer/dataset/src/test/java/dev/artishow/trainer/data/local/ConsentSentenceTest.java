package dev.artishow.trainer.data.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ConsentSentenceTest {
  @Test
  void of_everyVersion_isThereInBothLanguages() {
    for (int version = 1; version <= ConsentSentence.CURRENT; version++) {
      assertThat(ConsentSentence.of(version, "en")).contains("trained", "ATTRIBUTION", "People");
      assertThat(ConsentSentence.of(version, "fr"))
          .contains("entraînés", "ATTRIBUTION", "personnes");
    }
  }

  @Test
  void of_unknownVersion_isRefused() {
    assertThatThrownBy(() -> ConsentSentence.of(99, "en"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sentence must be 1–1, was 99");
  }
}
