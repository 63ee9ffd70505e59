package dev.artishow.trainer.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.trainer.examples.TestingExamples;
import dev.artishow.trainer.upscale.EnlargingTrial.Case;
import dev.artishow.trainer.upscale.EnlargingTrial.Input;
import java.util.List;
import org.junit.jupiter.api.Test;

/** From 4 pixels to 8. */
class EnlargingTrialTest {
  private final EnlargingTrial trial =
      new EnlargingTrial(new UpscalerSpec(8, 2, 8, 1), 0.3, 0.06, TestingExamples.squares());

  @Test
  void cases_clean_areAveragesOfTheLargePictures() {
    for (Case each : trial.first(8)) {
      float[] averages = each.large().averaged(2).values;
      if (each.input() == Input.CLEAN) {
        assertThat(each.small().values).containsExactly(averages);
      } else {
        assertThat(each.small().values).isNotEqualTo(averages);
      }
    }
  }

  @Test
  void compare_whatIsThereAlready_isPerfectlySharpWithoutHalo() {
    Case first = trial.first(1).get(0);
    List<Fidelity> perfect = trial.compare(Input.CLEAN, small -> first.large());
    assertThat(perfect.get(0).sharpness()).isEqualTo(1);
    assertThat(perfect.get(0).halo()).isZero();
    assertThat(perfect.get(0).psnr()).isInfinite();
  }

  @Test
  void compare_resampled_isWorseForWorsePictures() {
    double clean = Fidelity.of(trial.compare(Input.CLEAN, this::resampled)).psnr();
    double worse = Fidelity.of(trial.compare(Input.WORSE, this::resampled)).psnr();
    assertThat(clean).isGreaterThan(worse);
  }

  private Squares resampled(Squares small) {
    return Enlargers.lanczos(2, small);
  }
}
