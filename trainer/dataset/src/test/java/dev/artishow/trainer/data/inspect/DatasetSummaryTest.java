package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.data.TestingPlan;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetSummaryTest {
  @TempDir Path folder;
  private DatasetSummary summary;

  @BeforeEach
  void count() throws Exception {
    summary = DatasetSummary.of(new TestingPlan().build(folder));
  }

  @Test
  void of_tinySet_countsEveryWay() {
    assertThat(summary.sources().keySet()).containsExactly("flat", "lined");
    assertThat(summary.sources().get("flat"))
        .satisfies(flat -> assertThat(flat.pictures()).isEqualTo(5))
        .satisfies(flat -> assertThat(flat.authors()).containsExactly(Map.entry("Ada", 5L)));
    assertThat(summary.classes().get("permissive"))
        .satisfies(permissive -> assertThat(permissive.pictures()).isEqualTo(8));
    assertThat(summary.licenses()).containsExactly(Map.entry("CC0-1.0", 8L));
    assertThat(summary.styles()).containsEntry("outlined", 3L);
    assertThat(summary.splits()).containsExactly(Map.entry("train", 8L));
    assertThat(summary.tones()).containsOnly(Map.entry("light", 1L), Map.entry("dark", 1L));
    assertThat(summary.languages()).containsOnlyKeys("en", "fr");
    assertThat(summary.concepts().concepts()).isEqualTo(5);
    assertThat(summary.dropped().get("looks the same as another"))
        .satisfies(same -> assertThat(same.count()).isEqualTo(1));
  }

  @Test
  void table_inBothLanguages_holdsTheCounts() {
    assertThat(SummaryTable.of(summary, Locale.ENGLISH))
        .contains("tiny: 8 pictures of 5 concepts", "5  flat", "licence", "is blank");
    assertThat(SummaryTable.of(summary, Locale.FRENCH))
        .contains("tiny\u202f: 8 images, 5 concepts", "5  flat", "langue");
  }
}
