package dev.artishow.trainer.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RelativisticLossTest {
  private static final Offset<Float> TINY = Offset.offset(1e-6f);

  @Test
  void losses_byHand_areSoftplusOfTheGapEitherWay() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray real = manager.create(new float[] {0, 2, 100});
      NDArray drawn = manager.create(new float[] {0, 1, 0});
      float[] discriminator = RelativisticLoss.ofDiscriminator(real, drawn).toFloatArray();
      float[] generator = RelativisticLoss.ofGenerator(real, drawn).toFloatArray();
      // ln(1 + e⁰), ln(1 + e⁻¹) and ln(1 + e¹); large gaps neither vanish nor overflow
      assertThat(discriminator[0]).isCloseTo(0.6931472f, TINY);
      assertThat(discriminator[1]).isCloseTo(0.3132617f, TINY);
      assertThat(discriminator[2]).isCloseTo(0f, TINY);
      assertThat(generator[0]).isCloseTo(0.6931472f, TINY);
      assertThat(generator[1]).isCloseTo(1.3132617f, TINY);
      assertThat(generator[2]).isEqualTo(100f);
    }
  }

  @Test
  void penalty_ofALine_isHalfItsSquaredSlopeTimesStrength() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var penalty = new GradientPenalty(3, 0.1);
      NDArray pictures = manager.zeros(new Shape(2, 4, 1, 1));
      // one direction in which the line rises by 5 to one, one in which it is level
      NDArray noise = manager.create(new float[] {1, 0, 0, 0, 0, 1, 0, 0}, pictures.getShape());
      NDArray slope = manager.create(new float[] {5, 0, 0, 0}, new Shape(1, 4));
      NDArray moved = penalty.moved(pictures, noise);
      NDArray here = pictures.reshape(2, 4).mul(slope).sum(new int[] {1});
      NDArray there = moved.reshape(2, 4).mul(slope).sum(new int[] {1});
      float[] steep = penalty.of(here, there).toFloatArray();
      assertThat(steep[0]).isCloseTo(3f / 2 * 25, Offset.offset(1e-4f));
      assertThat(steep[1]).isZero();
    }
  }
}
