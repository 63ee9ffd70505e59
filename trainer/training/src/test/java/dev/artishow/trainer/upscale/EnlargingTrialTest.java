package dev.artishow.trainer.upscale;

import static dev.artishow.trainer.upscale.EnlargingTrial.Input.CLEAN;
import static dev.artishow.trainer.upscale.EnlargingTrial.Input.SKETCHED;
import static dev.artishow.trainer.upscale.EnlargingTrial.Input.WORSE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.trainer.examples.TestingExamples;
import dev.artishow.trainer.upscale.EnlargingTrial.Case;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

/** From 4 pixels to 8. */
class EnlargingTrialTest {
  private final EnlargingTrial trial =
      new EnlargingTrial(
          2,
          new Worsening(0, 0.3, 0.5, 0.1, 0, 0.3),
          TestingExamples.squares(),
          Optional.of(
              new HeldOutSketches(
                  EnlargingTrialTest::transparent, EnlargingTrialTest::no, Optional.empty())));

  private static boolean transparent(
      int index, RandomGenerator random, float[] target, int offset) {
    Arrays.fill(target, offset, target.length, -1);
    return true;
  }

  private static boolean no(int index, RandomGenerator random, float[] target, int offset) {
    return false;
  }

  @Test
  void cases_clean_areAveragesOfTheLargePictures() {
    for (Case each : trial.first(8)) {
      float[] averages = each.large().averaged(2).values;
      if (each.input() == CLEAN) {
        assertThat(each.small().values).containsExactly(averages);
      } else {
        assertThat(each.small().values).isNotEqualTo(averages);
      }
    }
  }

  @Test
  void compare_whatIsThereAlready_isPerfectlySharpWithoutHalo() {
    List<Fidelity> perfect = trial.compare(CLEAN, Case::large);
    assertThat(perfect.get(0).sharpness()).isEqualTo(1);
    assertThat(perfect.get(0).halo()).isZero();
    assertThat(perfect.get(0).psnr()).isInfinite();
  }

  @Test
  void compare_resampled_isWorseForWorsePictures() {
    double clean = Fidelity.of(trial.compare(CLEAN, this::resampled)).psnr();
    double worse = Fidelity.of(trial.compare(WORSE, this::resampled)).psnr();
    assertThat(clean).isGreaterThan(worse);
  }

  @Test
  void cases_withSketches_areThoseWithoutAndTheirSketch() {
    List<Case> cases = trial.first(3);
    assertThat(cases).extracting(Case::input).containsExactly(CLEAN, WORSE, SKETCHED);
    assertThat(cases.get(2).small()).isSameAs(cases.get(1).small());
    assertThat(cases.get(1).sketch()).isEmpty();
    assertThat(cases.get(2).sketch().orElseThrow().isEmpty()).isTrue();
    assertThat(trial.inputs()).containsExactlyInAnyOrder(CLEAN, WORSE, SKETCHED);
  }

  private Squares resampled(Case from) {
    return Enlargers.lanczos(2, from.small());
  }
}
