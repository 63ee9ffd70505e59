package dev.artishow.trainer.data.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.scene.Style;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class PeopleSummaryTest {
  private final PeopleSummary.Tally tally = new PeopleSummary.Tally();

  private void add(String concept, Tone... tones) {
    tally.add(
        new PictureEntry(
            0,
            "a/b",
            "a",
            "p",
            "1",
            "f",
            "Ada",
            "MIT",
            "e",
            "",
            "",
            concept,
            List.of(tones),
            Map.of(),
            Map.of(),
            List.of(),
            "a/b",
            Style.FLAT,
            Split.TRAIN));
  }

  @Test
  void summary_ofEmoji_countsToneByGenderByProfession() {
    add("1f469-200d-1f692", Tone.DARK);
    add("1f469-200d-1f692", Tone.DARK);
    add("1f468-200d-1f692");
    add("1f9d1-200d-1f692", Tone.LIGHT);
    add("1f44b", Tone.MEDIUM);
    add("1f34e");
    add("1f9d1-200d-1f91d-200d-1f9d1", Tone.LIGHT, Tone.DARK);

    PeopleSummary people = tally.summary();

    RoleSummary fighters = Objects.requireNonNull(people.professions().get("1f692"));
    assertThat(people.professions()).hasSize(1);
    assertThat(fighters.concept()).isEqualTo("1f9d1-200d-1f692");
    assertThat(fighters.pictures()).isEqualTo(4);
    assertThat(fighters.of("woman").of("dark")).isEqualTo(2);
    assertThat(fighters.of("man").of(ToneCounts.NONE)).isEqualTo(1);
    assertThat(fighters.missing()).hasSize(13).contains("man, dark").doesNotContain("woman, dark");
    assertThat(people.genders().get("woman")).isEqualTo(fighters.of("woman"));
    assertThat(people.bodyParts().of("medium")).isEqualTo(1);
    assertThat(people.bodyParts().total()).isEqualTo(1);
    assertThat(people.several().of("mixed")).isEqualTo(1);
  }

  @Test
  void imbalance_isTheCommonestToneForEachOfTheRarest() {
    ToneCounts counts = ToneCounts.ZERO;
    for (Tone tone : Tone.values()) {
      counts = counts.plus(ToneCounts.of(List.of(tone)));
    }
    assertThat(counts.imbalance()).isEqualTo(1);
    assertThat(counts.plus(ToneCounts.of(List.of(Tone.DARK))).imbalance()).isEqualTo(2);
  }
}
