package dev.artishow.trainer.denoiser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class NoiseLevelsTest {
  private static final Objective OBJECTIVE = new Objective(-0.6, 0.8, 0.05, 0.1);

  @Test
  void standardNormalQuantile_agreesWithTables() {
    assertThat(NoiseLevels.standardNormalQuantile(0.5)).isCloseTo(0, within(1e-9));
    assertThat(NoiseLevels.standardNormalQuantile(0.975)).isCloseTo(1.959963985, within(1e-8));
    assertThat(NoiseLevels.standardNormalQuantile(0.01)).isCloseTo(-2.326347874, within(1e-8));
    assertThat(NoiseLevels.standardNormalQuantile(0.999)).isCloseTo(3.090232306, within(1e-8));
  }

  @Test
  void times_areIncreasingOnePerStratum() {
    float[] times = new NoiseLevels(OBJECTIVE).times(64, new SplittableRandom(1));
    assertThat(times).isSorted();
    assertThat(times[0]).isPositive();
    assertThat(times[63]).isLessThan(1);
  }

  @Test
  void times_median_isTheSigmoidOfTheMean() {
    float[] times = new NoiseLevels(OBJECTIVE).times(1001, new SplittableRandom(1));
    assertThat((double) times[500]).isCloseTo(1 / (1 + Math.exp(0.6)), within(0.002));
  }
}
