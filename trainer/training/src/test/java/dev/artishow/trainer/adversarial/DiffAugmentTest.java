package dev.artishow.trainer.adversarial;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DiffAugmentTest {

  private static NDArray picture(NDManager manager) {
    return manager.create(
        new float[] {
          0.1f, 0.2f, 0.3f,
          0.4f, 0.5f, 0.6f,
          0.7f, 0.8f, 0.9f
        },
        new Shape(1, 1, 3, 3));
  }

  private static float[] applied(DiffAugment augment, NDManager manager) {
    return rounded(augment.on(manager).to(picture(manager)));
  }

  private static float[] rounded(NDArray array) {
    return array.mul(10).round().div(10).toFloatArray();
  }

  private static DiffAugment one(int right, int down, int hole, int left, int top) {
    return new DiffAugment(
        3, hole, new int[] {right}, new int[] {down}, new int[] {left}, new int[] {top});
  }

  @Test
  void to_moved_fillsWithTransparency() {
    try (NDManager manager = NDManager.newBaseManager()) {
      assertThat(applied(one(1, 0, 0, 0, 0), manager))
          .containsExactly(-1, 0.1f, 0.2f, -1, 0.4f, 0.5f, -1, 0.7f, 0.8f);
      assertThat(applied(one(0, -1, 0, 0, 0), manager))
          .containsExactly(0.4f, 0.5f, 0.6f, 0.7f, 0.8f, 0.9f, -1, -1, -1);
      assertThat(applied(one(-2, 2, 0, 0, 0), manager))
          .containsExactly(-1, -1, -1, -1, -1, -1, 0.3f, -1, -1);
    }
  }

  @Test
  void to_holes_areTransparentAndMayReachOverTheBorder() {
    try (NDManager manager = NDManager.newBaseManager()) {
      assertThat(applied(one(0, 0, 2, 1, 0), manager))
          .containsExactly(0.1f, -1, -1, 0.4f, -1, -1, 0.7f, 0.8f, 0.9f);
      assertThat(applied(one(0, 0, 2, -1, 2), manager))
          .containsExactly(0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, -1, 0.8f, 0.9f);
    }
  }

  @Test
  void slice_ofSeveral_doesToEachWhatIsItsOwn() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var both =
          new DiffAugment(
              3, 0, new int[] {1, 0}, new int[] {0, 1}, new int[] {0, 0}, new int[] {0, 0});
      assertThat(applied(both.slice(1, 2), manager))
          .containsExactly(-1, -1, -1, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f);
    }
  }

  @Test
  void draw_always_staysWithinItsShares() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray full = manager.ones(new Shape(200, 1, 8, 8));
      var augment = DiffAugment.draw(200, 8, 0.125, 0.5, new SplittableRandom(3));
      float[] left =
          augment.on(manager).to(full).add(1).div(2).sum(new int[] {1, 2, 3}).toFloatArray();
      for (float pixels : left) {
        // one row and one column moved out at most, and a hole of 4 × 4
        assertThat(pixels).isBetween(49f - 16, 64f);
      }
      var none = DiffAugment.draw(200, 8, 0, 0, new SplittableRandom(3));
      assertThat(none.on(manager).to(full).toFloatArray()).containsOnly(1f);
    }
  }

  @Test
  void to_gradients_reachWhatIsLeftAndNothingElse() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray picture = picture(manager);
      picture.setRequiresGradient(true);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(one(1, 0, 1, 1, 1).on(manager).to(picture).sum());
      }
      assertThat(picture.getGradient().toFloatArray()).containsExactly(1, 1, 0, 0, 1, 0, 1, 1, 0);
    }
  }
}
