package dev.artishow.engine.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import org.junit.jupiter.api.Test;

class DpmSolverTest {

  /**
   * For clean data that is normal with mean m and deviation s the best prediction is known, and so
   * is where the exact flow takes a noise: m + s·ε.
   */
  private static float endOf(NDManager manager, int steps, float noise) {
    return end(manager.create(new float[] {noise}), Times.fromNoise(steps));
  }

  private static float end(NDArray start, Times times) {
    double mean = 0.3;
    double deviation = 0.5;
    return DpmSolver.draw(
            start,
            times,
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
      assertThat(
              DpmSolver.draw(noise, Times.fromNoise(1), (noisy, t) -> noisy.mul(0).add(0.25))
                  .getFloat())
          .isEqualTo(0.25f);
    }
  }

  @Test
  void draw_leavesTheNoiseAsItWas() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray noise = manager.create(new float[] {5});
      DpmSolver.draw(noise, Times.fromNoise(4), (noisy, t) -> noisy.mul(0.5));
      assertThat(noise.getFloat()).isEqualTo(5f);
    }
  }

  @Test
  void draw_fromTheMiddleOfTheKnownFlow_endsWhereItDoesFromNoise() {
    double deviation = 0.5;
    double mean = 0.3;
    double t = 0.4;
    try (NDManager manager = NDManager.newBaseManager()) {
      // where the exact flow takes a noise of 1.2 by then
      double there = t * mean + 1.2 * Math.hypot(t * deviation, 1 - t);
      NDArray start = manager.create(new float[] {(float) there});
      float end = end(start, new Times(t, 20));
      assertThat(end).isCloseTo((float) (mean + deviation * 1.2), within(0.01f));
    }
  }
}
