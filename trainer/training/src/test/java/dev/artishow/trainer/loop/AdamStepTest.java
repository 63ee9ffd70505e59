package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class AdamStepTest {
  private static final double RATE = 0.1;

  private TrainedParameter parameter = parameter(true);

  private static TrainedParameter parameter(boolean decays) {
    return new TrainedParameter(decays, new long[] {1}, new float[] {2});
  }

  private void step(long step, double weightDecay, double clipNorm, float gradient) {
    var options = new Optimizer(RATE, 0.9, 0.99, weightDecay, 0, 0, clipNorm, 0.5);
    parameter.gradient[0] = gradient;
    new AdamStep(options, step, RATE, Math.abs(gradient)).apply(parameter, 0, 1);
  }

  @Test
  void apply_firstStep_movesByTheLearningRateAgainstTheGradient() {
    step(1, 0, 1e9, 3);

    assertThat(parameter.master[0]).isCloseTo(1.9f, within(1e-6f));
    assertThat(parameter.first[0]).isCloseTo(0.3f, within(1e-6f));
    assertThat(parameter.second[0]).isCloseTo(0.09f, within(1e-6f));
  }

  @Test
  void apply_secondStep_isAsByHand() {
    step(1, 0, 1e9, 3);
    step(2, 0, 1e9, -1);

    // mean (0.9·0.3 − 0.1)/(1 − 0.81), squares (0.99·0.09 + 0.01)/(1 − 0.9801)
    double mean = 0.17 / 0.19;
    double squares = 0.0991 / 0.0199;
    assertThat((double) parameter.master[0])
        .isCloseTo(1.9 - RATE * mean / Math.sqrt(squares), within(1e-5));
  }

  @Test
  void apply_weightDecay_isOfTheLearningRateAndTheWeight() {
    step(1, 0.5, 1e9, 0);

    assertThat(parameter.master[0]).isCloseTo(2 * (1 - 0.1f * 0.5f), within(1e-6f));
  }

  @Test
  void apply_weightDecay_sparesWhatDoesNotDecay() {
    parameter = parameter(false);
    step(1, 0.5, 1e9, 0);
    assertThat(parameter.master[0]).isEqualTo(2);
  }

  @Test
  void apply_gradientAboveTheClipNorm_isScaledDownToIt() {
    step(1, 0, 1, 4);

    assertThat(parameter.first[0]).isCloseTo(0.1f, within(1e-6f));
  }

  @Test
  void apply_average_movesByItsShare() {
    step(1, 0, 1e9, 3); // the horizon is half a step: all the way
    assertThat(parameter.average[0]).isEqualTo(parameter.master[0]);
    step(8, 0, 1e9, 3); // 1 ÷ (0.5·8) of the way
    assertThat(parameter.average[0])
        .isCloseTo(1.9f + 0.25f * (parameter.master[0] - 1.9f), within(1e-6f));
  }
}
