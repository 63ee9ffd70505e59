package dev.artishow.trainer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.JointEmbedding;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.text.CodedCaption;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ContrastiveLossTest {
  private static final ContrastiveLoss LOSS = new ContrastiveLoss(0.5);

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  /** Features are what is given: the first value of each plane, and a one at the caption's id. */
  private static final JointEmbedding AS_GIVEN =
      new JointEmbedding() {
        @Override
        public NDArray pictures(NDArray pictures) {
          return pictures.reshape(pictures.getShape().get(0), 4);
        }

        @Override
        public NDArray captions(NDArray ids) {
          return ids.get(":, 0").oneHot(5).get(":, 1:");
        }

        @Override
        public NDArray logits(NDArray features, NDArray others) {
          return features.matMul(others.transpose());
        }
      };

  private static Pair pair(String subject, int feature, int contrary) {
    var planes = new float[4];
    planes[feature] = 1;
    return new Pair(
        planes,
        subject,
        List.of(subject, subject),
        List.of(caption(feature), caption(feature)),
        contrary < 0 ? Optional.empty() : Optional.of(caption(contrary)));
  }

  private static CodedCaption caption(int feature) {
    return new CodedCaption(new int[] {feature + 1}, 1);
  }

  private float[] losses(Pair... pairs) {
    return LOSS.of(manager, AS_GIVEN, List.of(pairs)).toFloatArray();
  }

  @Test
  void of_twoPairs_isTheCrossEntropyBothWays() {
    double wrong = -Math.log(Math.E / (Math.E + 1)); // logits 1 and 0
    for (float loss : losses(pair("a", 0, -1), pair("b", 1, -1))) {
      assertThat(loss).isCloseTo((float) (1.5 * wrong), within(1e-5f));
    }
  }

  @Test
  void of_theSameSubjectTwice_doesNotCount() {
    for (float loss : losses(pair("a", 0, -1), pair("a", 1, -1))) {
      assertThat(loss).isCloseTo(0, within(1e-5f));
    }
    float[] three = losses(pair("a", 0, -1), pair("a", 0, -1), pair("b", 1, -1));
    double oneRival = -Math.log(Math.E / (Math.E + 1));
    assertThat(three[0]).isCloseTo((float) (1.5 * oneRival), within(1e-5f));
    assertThat(three[1]).isEqualTo(three[0]);
  }

  @Test
  void of_aContraryCaption_countsAgainstItsOwnPictureAlone() {
    float[] without = losses(pair("a", 0, -1), pair("b", 1, -1));
    float[] with = losses(pair("a", 0, 3), pair("b", 1, -1));
    double more = Math.log((Math.E + 2) / (Math.E + 1)) / 4; // a further 0 among one of four parts
    assertThat(with[0] - without[0]).isCloseTo((float) more, within(1e-5f));
    assertThat(with[1]).isEqualTo(without[1]);
  }

  @Test
  void gradients_ofBothTowersAndTheTemperature_areThoseOfFiniteDifferences() {
    Parameters parameters = Parameters.initialised(manager, 5);
    checkGradients(
        parameters,
        new PictureTextPair(TinyPairs.SPEC, parameters),
        TinyPairs.both(),
        List.of(
            "text.positions",
            "picture.patch_in.weight",
            "space.text.weight",
            "space.picture.weight",
            "space.log_scale"));
  }

  @Test
  void gradients_ofAnEvaluator_areThoseOfFiniteDifferences() {
    Parameters parameters = Parameters.initialised(manager, 5);
    checkGradients(
        parameters,
        new Evaluator(TinyPairs.EVALUATOR, parameters),
        TinyPairs.bags(),
        List.of("picture.first.bias", "text.norm1.scale", "space.text.weight", "space.log_scale"));
  }

  private void checkGradients(
      Parameters parameters, JointEmbedding network, List<Pair> pairs, List<String> names) {
    parameters.requireGradients(true);
    try (NDManager scratch = manager.newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      collector.backward(LOSS.of(scratch, network, pairs).sum());
    }
    for (String name : names) {
      NDArray array = parameters.array(name);
      float[] gradient = array.getGradient().toFloatArray();
      float[] values = array.toFloatArray();
      int place = steepest(gradient);
      assertThat(gradient[place]).as(name).isNotZero();
      array.setRequiresGradient(false);
      double difference =
          (at(array, values, place, 1e-2f, network, pairs)
                  - at(array, values, place, -1e-2f, network, pairs))
              / 2e-2;
      array.set(values);
      assertThat(difference)
          .as(name)
          .isCloseTo(gradient[place], within(0.02 + 0.05 * Math.abs(gradient[place])));
    }
  }

  private double at(
      NDArray array,
      float[] values,
      int place,
      float move,
      JointEmbedding network,
      List<Pair> pairs) {
    float[] moved = values.clone();
    moved[place] += move;
    array.set(moved);
    try (NDManager scratch = manager.newSubManager()) {
      return LOSS.of(scratch, network, pairs).sum().getFloat();
    }
  }

  private static int steepest(float[] gradient) {
    int steepest = 0;
    for (int i = 0; i < gradient.length; i++) {
      steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
    }
    return steepest;
  }

  @Test
  void descent_onOneBatch_learnsItByHeart() {
    Parameters parameters = Parameters.initialised(manager, 5);
    learn(parameters, p -> new PictureTextPair(TinyPairs.SPEC, p), TinyPairs.both());
    Parameters others = Parameters.initialised(manager, 5);
    learn(others, p -> new Evaluator(TinyPairs.EVALUATOR, p), TinyPairs.bags());
  }

  private void learn(
      Parameters parameters, Function<Parameters, JointEmbedding> construct, List<Pair> pairs) {
    JointEmbedding network = construct.apply(parameters);
    double first = 0;
    double last = 0;
    for (int step = 0; step < 60; step++) {
      parameters.requireGradients(true);
      try (NDManager scratch = manager.newSubManager();
          GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray loss = LOSS.of(scratch, network, pairs).mean();
        collector.backward(loss);
        last = loss.getFloat();
        first = step == 0 ? last : first;
      }
      descend(parameters);
    }
    assertThat(last).isLessThan(0.1 * first);
  }

  private void descend(Parameters parameters) {
    for (NDArray array : parameters.byName().values()) {
      float[] values = array.toFloatArray();
      float[] gradient = array.getGradient().toFloatArray();
      for (int i = 0; i < values.length; i++) {
        values[i] -= 0.01f * Math.signum(gradient[i]); // leaves the saddle where all features agree
      }
      array.setRequiresGradient(false);
      array.set(values);
    }
  }
}
