package dev.artishow.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

final class SamplerTest {

  @Test
  void of_everyKey_isItsSampler() {
    for (Sampler sampler : Sampler.values()) {
      assertThat(Sampler.of(sampler.key())).isEqualTo(sampler);
    }
  }

  @Test
  void of_unknown_tellsThoseThatAreKnown() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Sampler.of("heun"))
        .withMessage("sampler must be one of [dpm-solver++2m, ddim], was heun");
  }

  @Test
  void ddim_aStep_mixesNoiseAndPictureAsItsTimeAsks() {
    DpmSolver.Step step = Sampler.DDIM.step(1, Times.fromNoise(4));

    // from t = 1/4 to 1/2: a half is noise instead of three quarters
    assertThat(step.noisy()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(step.clean()).isCloseTo(0.5 - 0.25 * 2 / 3, within(1e-12));
    assertThat(step.previous()).isZero();
  }

  @Test
  void dpmSolver_firstAndLastStep_areOfFirstOrder() {
    assertThat(Sampler.DPM_SOLVER_2M.step(0, Times.fromNoise(4)))
        .isEqualTo(Sampler.DDIM.step(0, Times.fromNoise(4)));
    assertThat(Sampler.DPM_SOLVER_2M.step(3, Times.fromNoise(4)))
        .isEqualTo(Sampler.DDIM.step(3, Times.fromNoise(4)));
    assertThat(Sampler.DPM_SOLVER_2M.step(2, Times.fromNoise(4)).previous()).isNegative();
  }
}
