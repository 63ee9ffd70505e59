package dev.artishow.trainer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class ContrariesTest {
  private final Contraries contraries = new Contraries(1);
  private final SplittableRandom random = new SplittableRandom(3);

  private Optional<String> of(String caption) {
    return contraries.of(caption, random);
  }

  @Test
  void of_twoThings_exchangesTheirColors() {
    assertThat(of("a red circle and a blue square")).contains("a blue circle and a red square");
    assertThat(of("un cœur bleu à côté d'un chat noir"))
        .contains("un cœur noir à côté d'un chat bleu");
  }

  @Test
  void of_oneThingInTwoColors_getsAThird() {
    Set<String> wrong = new HashSet<>();
    for (int i = 0; i < 100; i++) {
      wrong.add(of("a red and white flag").orElseThrow());
    }
    assertThat(wrong)
        .contains("a green and white flag", "a red and yellow flag")
        .doesNotContain("a white and red flag", "a white and white flag", "a red and red flag");
  }

  @Test
  void of_frenchAdjective_agreesAsBefore() {
    for (int i = 0; i < 30; i++) {
      assertThat(of("deux voitures vertes").orElseThrow())
          .matches("deux voitures (noires|blanches|grises|bleues|violettes)");
    }
  }

  @Test
  void of_noColor_orAThingOfThatName_isNone() {
    assertThat(of("a cat")).isEmpty();
    assertThat(of("an orange and a rose")).isEmpty();
    assertThat(new Contraries(0).of("a red car", random)).isEmpty();
  }
}
