package dev.artishow.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class DpmSolverTest {

  /**
   * For clean data that is normal with mean m and deviation s the best prediction is known, and so
   * is where the exact flow takes a noise: m + s·ε.
   */
  private static float endOf(NDManager manager, int steps, float noise) {
    double mean = 0.3;
    double deviation = 0.5;
    NDArray start = manager.create(new float[] {noise});
    return DpmSolver.draw(
            start,
            steps,
            (noisy, t) -> {
              double variance = t * t * deviation * deviation + (1 - t) * (1 - t);
              double gain = t * deviation * deviation / variance;
              return noisy.sub(t * mean).mul(gain).add(mean);
            })
        .getFloat();
  }

  @Test
  void draw_knownGaussian_convergesToItsExactFlow() {
    try (NDManager manager = NDManager.newBaseManager()) {
      double exact = 0.3 + 0.5 * 1.2;
      double coarse = Math.abs(endOf(manager, 8, 1.2f) - exact);
      double fine = Math.abs(endOf(manager, 32, 1.2f) - exact);
      assertThat(fine).isLessThan(0.01);
      assertThat(fine).isLessThan(coarse / 3);
    }
  }

  @Test
  void draw_oneStep_isThePredictionItself() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray noise = manager.create(new float[] {5});
      assertThat(DpmSolver.draw(noise, 1, (noisy, t) -> noisy.mul(0).add(0.25)).getFloat())
          .isEqualTo(0.25f);
    }
  }

  @Test
  void draw_leavesTheNoiseAsItWas() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray noise = manager.create(new float[] {5});
      DpmSolver.draw(noise, 4, (noisy, t) -> noisy.mul(0.5));
      assertThat(noise.getFloat()).isEqualTo(5f);
    }
  }
}
