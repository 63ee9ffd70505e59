package dev.artishow.trainer.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class FidelityTest {
  private static final int SIDE = 16;

  /** White where a column's alpha is 1, transparent where it is 0. */
  private static Squares columns(double... alphas) {
    var values = new float[4 * SIDE * SIDE];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (2 * alphas[i % SIDE] - 1);
    }
    return new Squares(SIDE, values);
  }

  private static double[] step() {
    var alphas = new double[SIDE];
    Arrays.fill(alphas, 0, 8, 1);
    return alphas;
  }

  @Test
  void add_theSamePicture_isPerfect() {
    var fidelity = new Fidelity();
    fidelity.add(columns(step()), columns(step()));
    assertThat(fidelity.psnr()).isInfinite();
    assertThat(fidelity.sharpness()).isEqualTo(1);
    assertThat(fidelity.halo()).isZero();
  }

  @Test
  void add_blurredStep_losesSharpnessAndHasAHalo() {
    double[] blurred = step();
    blurred[8] = 0.5;
    var fidelity = new Fidelity();
    fidelity.add(columns(blurred), columns(step()));
    // one column of sixteen is wrong by a half: 10·log₁₀(16 ÷ 0.25)
    assertThat(fidelity.psnr()).isCloseTo(18.0618, Offset.offset(1e-3));
    // two steps of a half have half the energy of one step
    assertThat(fidelity.sharpness()).isCloseTo(0.5, Offset.offset(1e-6));
    // six transparent columns are near, alpha is 0.5 in one of them
    assertThat(fidelity.halo()).isCloseTo(0.5 / 6, Offset.offset(1e-6));
  }

  @Test
  void pixelLoss_byHand_addsTheErrorsOfDifferences() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var real = manager.zeros(new Shape(1, 1, 2, 2));
      var drawn = manager.create(new float[] {0, 0.8f, 0, 0}, new Shape(1, 1, 2, 2));
      float pixels = new PixelLoss(0).of(drawn, real).getFloat(0);
      float edges = new PixelLoss(2).of(drawn, real).getFloat(0);
      // one of four pixels, one of two differences across, one of two down
      assertThat(pixels).isCloseTo(0.2f, Offset.offset(2e-3f));
      assertThat(edges).isCloseTo(0.2f + 2 * (0.4f + 0.4f), Offset.offset(6e-3f));
    }
  }
}
