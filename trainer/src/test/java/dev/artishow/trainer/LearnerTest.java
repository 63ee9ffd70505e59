package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.trainer.examples.Captions;
import dev.artishow.trainer.examples.TestingExamples;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LearnerTest {
  private final NDManager manager = NDManager.newBaseManager();
  private final TrainingPlan plan = TinyTraining.plan(100);
  private final BatchSource batches =
      new BatchSource(
          TestingExamples.squares(),
          new Captions(TinyTraining.tokenizer(), 4),
          plan.objective(),
          8,
          1);

  @AfterEach
  void close() {
    manager.close();
  }

  private Learner learner() {
    int vocabulary = TinyTraining.tokenizer().vocabularySize();
    return new Learner(manager, plan, plan.network().spec(vocabulary));
  }

  @Test
  void learn_oneBatch_overfitsIt() {
    Learner learner = learner();
    Batch batch = batches.batch(0);
    double first = learner.learn(batch, 1, 3e-3).loss();
    double last = first;
    for (int step = 2; step <= 250; step++) {
      last = learner.learn(batch, step, 3e-3).loss();
    }
    assertThat(last).isLessThan(first / 20);
  }

  @Test
  void learn_inMicroBatches_movesAsInOne() {
    Batch batch = batches.batch(0);
    Learner parts = learner();
    parts.learn(batch, 1, 1e-3);
    Learner whole =
        new Learner(
            manager,
            TinyTraining.plan(100, 8),
            plan.network().spec(TinyTraining.tokenizer().vocabularySize()));
    whole.learn(batch, 1, 1e-3);
    assertThat(weights(parts)).usingComparatorWithPrecision(2e-4f).containsExactly(weights(whole));
  }

  @Test
  void learn_gradientNotFinite_changesNothingAndRecovers() {
    Learner learner = learner();
    Batch good = batches.batch(0);
    learner.learn(good, 1, 1e-3);
    float[] before = weights(learner);
    Batch bad = batches.batch(1);
    bad.pictures[0] = Float.NaN;
    assertThat(learner.learn(bad, 2, 1e-3).skipped()).isTrue();
    assertThat(weights(learner)).containsExactly(before);
    assertThat(learner.learn(good, 3, 1e-3).skipped()).isFalse();
    assertThat(weights(learner)).doesNotContain(Float.NaN).isNotEqualTo(before);
  }

  private static float[] weights(Learner learner) {
    return array(learner, "weights.patch_in.weight").toFloatArray();
  }

  private static NDArray array(Learner learner, String name) {
    return Objects.requireNonNull(learner.state().get(name));
  }

  @Test
  void adamW_twoSteps_moveNoWeightFurtherThanTwoLearningRates() {
    Learner learner = learner();
    float[] before = weights(learner);
    learner.learn(batches.batch(0), 1, 1e-3);
    learner.learn(batches.batch(1), 2, 1e-3);
    float[] after = weights(learner);
    var random = new SplittableRandom(1);
    for (int i = 0; i < 50; i++) {
      int at = random.nextInt(after.length);
      assertThat((double) Math.abs(after[at] - before[at])).isLessThan(2.2e-3);
    }
  }

  @Test
  void movingAverage_startsAtTheWeightsAndThenTrailsThem() {
    Learner learner = learner();
    learner.learn(batches.batch(0), 1, 1e-3);
    assertThat(distance(learner)).isCloseTo(0, within(1e-7f));
    for (int step = 2; step <= 40; step++) {
      learner.learn(batches.batch(step), step, 1e-3);
    }
    assertThat(distance(learner)).isGreaterThan(1e-4f);
  }

  /** Between a weight and its average, at most. */
  private static float distance(Learner learner) {
    NDArray average = array(learner, "average.patch_out.bias");
    return average.sub(array(learner, "weights.patch_out.bias")).abs().max().getFloat();
  }
}
