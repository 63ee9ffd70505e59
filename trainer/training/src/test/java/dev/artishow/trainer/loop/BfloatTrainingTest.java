package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.device.Arithmetic;
import dev.artishow.engine.device.ArithmeticChoice;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.gan.TinyGan;
import dev.artishow.trainer.upscale.TinyUpscaler;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Training with products in bfloat16, which processors without them emulate. */
@EnabledOnOs(OS.LINUX)
class BfloatTrainingTest {
  private ProcessorArithmetic bfloat16 = ProcessorArithmetic.exact();

  @BeforeEach
  void choose() {
    assertThat(Engine.getInstance().getEngineName()).isEqualTo("PyTorch");
    bfloat16 = ProcessorArithmetic.forTraining(ArithmeticChoice.BFLOAT16);
    assertThat(bfloat16.kind()).isEqualTo(Arithmetic.BFLOAT16);
  }

  /** The losses of the first steps, by group. */
  private static <B extends Batch<B>> List<Map<String, Learner.Learnt>> learn(
      Task<B> task, ProcessorArithmetic arithmetic, int steps) {
    var learnt = new ArrayList<Map<String, Learner.Learnt>>();
    try (var manager = NDManager.newBaseManager();
        var learner =
            new Learner<>(
                new OfFloats<>(task),
                TinyDenoiser.optimizer(1e-3, 0, 0),
                Collections.nCopies(2, manager),
                3,
                arithmetic)) {
      for (int step = 1; step <= steps; step++) {
        learnt.add(learner.learn(task.batch(step - 1), step, 1e-3));
      }
    }
    return learnt;
  }

  /** A task whose losses must be float32. */
  private static final class OfFloats<B extends Batch<B>> extends DelegatingTask<B> {
    OfFloats(Task<B> task) {
      super(task);
    }

    @Override
    public Replica<B> replica(NDManager manager) {
      return new DelegatingReplica<>(super.replica(manager)) {
        @Override
        public NDArray losses(NDManager scratch, String group, B part) {
          NDArray losses = super.losses(scratch, group, part);
          assertThat(losses.getDataType()).isEqualTo(DataType.FLOAT32);
          return losses;
        }
      };
    }
  }

  private <B extends Batch<B>> void assertLearnsAlike(Task<B> task) {
    var exact = learn(task, ProcessorArithmetic.exact(), 6);
    var rounded = learn(task, bfloat16, 6);
    assertThat(rounded).isNotEqualTo(exact);
    for (int step = 0; step < exact.size(); step++) {
      Map<String, Learner.Learnt> here = rounded.get(step);
      exact
          .get(step)
          .forEach(
              (group, learnt) -> {
                double scale = Math.max(0.1, Math.abs(learnt.loss()));
                assertThat(Objects.requireNonNull(here.get(group)).loss())
                    .as(group)
                    .isCloseTo(learnt.loss(), within(0.02 * scale));
              });
    }
  }

  @Test
  void learn_denoiser_hasTheLossesOfFloat32() {
    assertLearnsAlike(TinyDenoiser.task());
  }

  @Test
  void learn_gan_hasTheLossesOfFloat32() {
    assertLearnsAlike(TinyGan.task());
  }

  @Test
  void learn_upscaler_hasTheLossesOfFloat32() {
    assertLearnsAlike(TinyUpscaler.task(0));
  }

  @Test
  void learn_twice_isBitForBitTheSame() {
    assertThat(learn(TinyDenoiser.task(), bfloat16, 4))
        .isEqualTo(learn(TinyDenoiser.task(), bfloat16, 4));
  }
}
