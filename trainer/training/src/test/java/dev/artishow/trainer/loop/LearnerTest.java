package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.trainer.denoiser.DenoiserTask;
import dev.artishow.trainer.denoiser.NoisyBatch;
import dev.artishow.trainer.denoiser.PassPrecision;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.examples.TestingExamples;
import dev.artishow.trainer.gan.TinyGan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class LearnerTest {
  private final NDManager manager = NDManager.newBaseManager();
  private final DenoiserTask task = TinyDenoiser.task();
  private final List<Learner<NoisyBatch>> learners = new ArrayList<>();

  @AfterEach
  void close() {
    learners.forEach(Learner::close);
    manager.close();
  }

  /** Only one at a time may record gradients. */
  private Learner<NoisyBatch> learner(int replicas, int microBatch) {
    return learner(task, replicas, microBatch);
  }

  private Learner<NoisyBatch> learner(Task<NoisyBatch> task, int replicas, int microBatch) {
    learners.forEach(Learner::close);
    learners.clear();
    var learner =
        new Learner<>(
            task,
            TinyDenoiser.optimizer(3e-3, 5, 0.2),
            Collections.nCopies(replicas, manager),
            microBatch,
            ProcessorArithmetic.exact());
    learners.add(learner);
    return learner;
  }

  private static Learner.Learnt learn(
      Learner<NoisyBatch> learner, NoisyBatch batch, long step, double rate) {
    return Objects.requireNonNull(learner.learn(batch, step, rate).get(DenoiserTask.GROUP));
  }

  private static TrainedParameter parameter(Learner<NoisyBatch> learner, String name) {
    return Objects.requireNonNull(parameters(learner).get(name));
  }

  private static float[] weights(Learner<NoisyBatch> learner) {
    return parameter(learner, "patch_in.weight").master.clone();
  }

  @Test
  void learn_oneBatch_overfitsIt() {
    Learner<NoisyBatch> learner = learner(2, 4);
    NoisyBatch batch = task.batch(0);
    double first = learn(learner, batch, 1, 3e-3).loss();
    double last = first;
    for (int step = 2; step <= 250; step++) {
      last = learn(learner, batch, step, 3e-3).loss();
    }
    assertThat(last).isLessThan(first / 20);
  }

  @Test
  void learn_onTwoReplicas_hasTheLossesOfOneWithTheWholeBatch() {
    List<Double> one = losses(learner(1, TinyDenoiser.BATCH));
    List<Double> two = losses(learner(2, TinyDenoiser.BATCH / 2));

    for (int step = 0; step < one.size(); step++) {
      assertThat(two.get(step)).isCloseTo(one.get(step), within(2e-3 * one.get(step)));
    }
  }

  private List<Double> losses(Learner<NoisyBatch> learner) {
    var losses = new ArrayList<Double>();
    for (int step = 1; step <= 30; step++) {
      losses.add(learn(learner, task.batch(step), step, 2e-3).loss());
    }
    return losses;
  }

  @Test
  void learn_inFloat16_hasAboutTheLossesOfFloat32() {
    List<Double> exact = losses(learner(1, 8));
    List<Double> rounded = losses(learner(half(), 1, 8));

    for (int step = 0; step < exact.size(); step++) {
      assertThat(rounded.get(step)).isCloseTo(exact.get(step), within(0.05 * exact.get(step)));
    }
  }

  @Test
  void learn_inFloat16WithAScaleThatOverflows_findsOneThatDoesNot() {
    Learner<NoisyBatch> learner = learner(new Overflowing(half()), 1, 8);
    LossScale scale = group(learner).lossScale();

    assertThat(learn(learner, task.batch(0), 1, 1e-3).skipped()).isFalse();
    double found = scale.value();
    assertThat(found).isBetween(1.0, Math.pow(2, 30));
    assertThat(learn(learner, task.batch(1), 2, 1e-3).skipped()).isFalse();

    // a bad batch is not the scale's fault
    assertThat(learn(learner, TinyDenoiser.poisoned(task.batch(2)), 3, 1e-3).skipped()).isTrue();
    assertThat(scale.value()).isEqualTo(found);
    assertThat(learn(learner, task.batch(3), 4, 1e-3).skipped()).isFalse();
  }

  private static DenoiserTask half() {
    return TinyDenoiser.task(
        TinyDenoiser.plan(8, 16, PassPrecision.FLOAT16),
        TestingExamples.squares(),
        TestingExamples.squares());
  }

  /** A task whose losses are scaled far too much at first. */
  private static final class Overflowing extends DelegatingTask<NoisyBatch> {
    Overflowing(Task<NoisyBatch> task) {
      super(task);
    }

    @Override
    public double firstLossScale() {
      return Math.pow(2, 40);
    }
  }

  /** Adam's first step is as long as the learning rate, for every weight that has a gradient. */
  @Test
  void learn_groupWithAShareOfTheRate_goesThatShareOfTheWay() {
    assertThat(firstStep(learner(1, 8))).isCloseTo(1e-2f, within(1e-4f));
    assertThat(firstStep(learner(new Slowed(task), 1, 8))).isCloseTo(1e-3f, within(1e-5f));
  }

  private float firstStep(Learner<NoisyBatch> learner) {
    TrainedParameter bias = parameter(learner, "patch_out.bias");
    float[] before = bias.master.clone();
    learn(learner, task.batch(0), 1, 1e-2);
    float[] after = bias.master;
    float most = 0;
    for (int i = 0; i < before.length; i++) {
      most = Math.max(most, Math.abs(after[i] - before[i]));
    }
    return most;
  }

  /** A task whose group learns at a tenth of the plan's rate. */
  private static final class Slowed extends DelegatingTask<NoisyBatch> {
    Slowed(Task<NoisyBatch> task) {
      super(task);
    }

    @Override
    public double rate(String group) {
      return 0.1;
    }
  }

  @Test
  void learn_replicas_stayEqual() {
    Learner<NoisyBatch> learner = learner(2, 2);
    for (int step = 1; step <= 3; step++) {
      learn(learner, task.batch(step), step, 2e-3);
    }
    List<float[]> copies = learner.copies(DenoiserTask.GROUP, "patch_in.weight");

    assertThat(copies).hasSize(2).allSatisfy(copy -> assertThat(copy).isEqualTo(weights(learner)));
  }

  @Test
  void learn_onMoreReplicasThanParts_isBitForBitWhatOneLearns() {
    assertThat(learnt(learner(8, TinyDenoiser.BATCH)))
        .isEqualTo(learnt(learner(1, TinyDenoiser.BATCH)));
  }

  /** What is known after a few steps, in one number. */
  private int learnt(Learner<NoisyBatch> learner) {
    for (int step = 1; step <= 4; step++) {
      learn(learner, task.batch(step), step, 2e-3);
    }
    return OddShapes.digest(learner);
  }

  @Test
  void learn_networkOfOneBlock_movesEveryParameter() {
    Learner<NoisyBatch> learner = learner(TinyDenoiser.ofOneBlock(), 2, 4);
    for (int step = 1; step <= 4; step++) {
      learn(learner, task.batch(step), step, 2e-3);
    }
    assertThat(parameters(learner))
        .allSatisfy(
            (name, parameter) ->
                assertThat(parameter.second).as(name).isNotEqualTo(zeros(parameter)));
  }

  @Test
  void learn_parameterWithoutAPathToTheLoss_staysAsItIsAndChangesNothingElse() {
    Learner<NoisyBatch> plain = learner(2, 4);
    learnt(plain);
    Map<String, float[]> expected = masters(plain);
    Learner<NoisyBatch> learner = learner(new OddShapes.WithUnused<>(task), 2, 4);
    float[] before = parameter(learner, OddShapes.WithUnused.UNUSED).master.clone();
    learnt(learner);

    TrainedParameter unused = parameter(learner, OddShapes.WithUnused.UNUSED);
    assertThat(unused.master).isEqualTo(before);
    assertThat(unused.average).isEqualTo(before);
    assertThat(unused.first).isEqualTo(zeros(unused));
    assertThat(unused.second).isEqualTo(zeros(unused));
    expected.forEach(
        (name, master) -> assertThat(parameter(learner, name).master).isEqualTo(master));
  }

  private static float[] zeros(TrainedParameter parameter) {
    return new float[parameter.master.length];
  }

  private static Map<String, TrainedParameter> parameters(Learner<NoisyBatch> learner) {
    return group(learner).parameters();
  }

  private static TrainedGroup group(Learner<NoisyBatch> learner) {
    return Objects.requireNonNull(learner.groups().get(DenoiserTask.GROUP));
  }

  private static Map<String, float[]> masters(Learner<NoisyBatch> learner) {
    var masters = new HashMap<String, float[]>();
    parameters(learner).forEach((name, parameter) -> masters.put(name, parameter.master.clone()));
    return masters;
  }

  @Test
  void spread_groupThatGradientsDoNotReach_isSetInEveryReplica() {
    // after a step of the last group, as when a run goes back to its checkpoint
    Task<?> gan = TinyGan.task();
    assertThat(spreadAfterAStep(gan)).isTrue();
  }

  private <B extends Batch<B>> boolean spreadAfterAStep(Task<B> several) {
    try (var learner =
        new Learner<>(several, TinyDenoiser.optimizer(3e-3, 0, 0), List.of(manager, manager), 2)) {
      learner.learn(several.batch(0), 1, 1e-3);
      String group = several.groups().get(0);
      TrainedGroup first = Objects.requireNonNull(learner.groups().get(group));
      String name = first.parameters().keySet().iterator().next();
      float[] master = Objects.requireNonNull(first.parameters().get(name)).master;
      Arrays.fill(master, 7);
      first.spread();
      return learner.copies(group, name).stream().allMatch(copy -> Arrays.equals(copy, master));
    }
  }

  @Test
  void learn_gradientNotFinite_changesNothingAndRecovers() {
    Learner<NoisyBatch> learner = learner(2, 4);
    NoisyBatch good = task.batch(0);
    learn(learner, good, 1, 1e-3);
    float[] before = weights(learner);

    assertThat(learn(learner, TinyDenoiser.poisoned(good), 2, 1e-3).skipped()).isTrue();
    assertThat(weights(learner)).containsExactly(before);
    assertThat(learn(learner, good, 3, 1e-3).skipped()).isFalse();
    assertThat(weights(learner)).doesNotContain(Float.NaN).isNotEqualTo(before);
  }

  @Test
  void average_startsAtTheWeightsAndThenTrailsThem() {
    Learner<NoisyBatch> learner = learner(1, 8);
    learn(learner, task.batch(0), 1, 1e-3);
    assertThat(distance(learner)).isCloseTo(0, within(1e-7f));
    for (int step = 2; step <= 40; step++) {
      learn(learner, task.batch(step), step, 1e-3);
    }
    assertThat(distance(learner)).isGreaterThan(1e-4f);
  }

  /** Between a weight and its average, at most. */
  private static float distance(Learner<NoisyBatch> learner) {
    TrainedParameter bias = parameter(learner, "patch_out.bias");
    float most = 0;
    for (int i = 0; i < bias.master.length; i++) {
      most = Math.max(most, Math.abs(bias.master[i] - bias.average[i]));
    }
    return most;
  }

  @Test
  void averaged_isTheAverage() {
    Learner<NoisyBatch> learner = learner(1, 8);
    for (int step = 1; step <= 5; step++) {
      learn(learner, task.batch(step), step, 2e-3);
    }
    NDArray average = learner.averaged().parameters(DenoiserTask.GROUP).array("patch_in.weight");

    assertThat(average.toFloatArray()).isEqualTo(parameter(learner, "patch_in.weight").average);
  }
}
