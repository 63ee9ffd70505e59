package dev.artishow.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DenoiserTest {
  private static final DenoiserSpec SPEC = new DenoiserSpec(8, 4, 8, 3, 2, 4, 10, 3, 1);
  private static final DenoiserSpec PYRAMID =
      new DenoiserSpec(
          8, 4, 8, 3, 2, 0, 10, 3, 1, Optional.of(new PyramidSpec(8, 1)), Optional.empty(), true);
  private static final DenoiserSpec SKETCHED_PATCHES =
      new DenoiserSpec(8, 4, 8, 3, 2, 4, 10, 3, 1, Optional.empty(), Optional.empty(), true);
  private static final DenoiserSpec MENDED =
      new DenoiserSpec(
          8, 4, 8, 3, 2, 4, 10, 3, 1, Optional.empty(), Optional.of(new PyramidSpec(8, 1)), true);
  private static final long[] TOKENS = {1, 5, 6, 1, 7, 0};

  private NDManager manager;
  private Parameters parameters;
  private Denoiser denoiser;

  @BeforeEach
  void open() {
    manager = NDManager.newBaseManager();
    build(SPEC);
  }

  private void build(DenoiserSpec spec) {
    parameters = Parameters.initialised(manager, 3);
    denoiser = new Denoiser(spec, parameters);
    stir(parameters, 11);
  }

  private static List<DenoiserSpec> networks() {
    return List.of(SPEC, PYRAMID, SKETCHED_PATCHES, MENDED);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  /** Moves every parameter off its start, since layers that start at zero hide those behind. */
  private static void stir(Parameters parameters, long seed) {
    var random = new SplittableRandom(seed);
    parameters
        .byName()
        .values()
        .forEach(
            array ->
                array.addi(
                    array
                        .getManager()
                        .create(gaussians(array.size(), 0.1, random), array.getShape())));
  }

  private static float[] gaussians(long count, double deviation, RandomGenerator random) {
    var values = new float[(int) count];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (random.nextGaussian() * deviation);
    }
    return values;
  }

  private NDArray predict(NDManager scratch, float[] noisy, long[] tokens) {
    return predict(scratch, noisy, sketch(scratch, 9), tokens);
  }

  private static NDArray sketch(NDManager scratch, long seed) {
    return scratch.create(gaussians(768, 1, new SplittableRandom(seed)), new Shape(2, 6, 8, 8));
  }

  private NDArray predict(NDManager scratch, float[] noisy, NDArray sketch, long[] tokens) {
    NDArray condition = scratch.create(tokens, new Shape(2, 3));
    return denoiser.denoise(
        scratch.create(noisy, new Shape(2, 4, 8, 8)),
        sketch,
        scratch.create(new float[] {0.2f, 0.7f}),
        denoiser.condition(condition));
  }

  private double loss() {
    try (NDManager scratch = manager.newSubManager()) {
      return lossArray(scratch).getFloat();
    }
  }

  private NDArray lossArray(NDManager scratch) {
    var random = new SplittableRandom(5);
    NDArray predicted = predict(scratch, gaussians(512, 1, random), TOKENS);
    NDArray weights = scratch.create(gaussians(512, 1, random), new Shape(2, 4, 8, 8));
    return predicted.mul(weights).sum();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void gradient_ofEveryParameter_agreesWithFiniteDifferences(DenoiserSpec spec) {
    build(spec);
    parameters.requireGradients(true);
    try (NDManager scratch = manager.newSubManager();
        GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      gradients.backward(lossArray(scratch));
    }
    var found = new LinkedHashMap<String, float[]>();
    parameters
        .byName()
        .forEach((name, array) -> found.put(name, array.getGradient().toFloatArray()));
    parameters.byName().values().forEach(array -> array.setRequiresGradient(false));

    found.forEach(
        (name, gradient) -> {
          int steepest = 0;
          for (int i = 0; i < gradient.length; i++) {
            steepest = Math.abs(gradient[i]) > Math.abs(gradient[steepest]) ? i : steepest;
          }
          assertThat(gradient[steepest]).as(name).isNotZero();
          assertThat(slope(name, steepest))
              .as("d loss / d %s[%d]", name, steepest)
              .isCloseTo(gradient[steepest], within(0.05 * Math.abs(gradient[steepest]) + 0.02));
        });
  }

  private double slope(String name, int index) {
    NDArray array = parameters.array(name);
    float[] values = array.toFloatArray();
    float h = 1e-3f;
    float at = values[index];
    values[index] = at + h;
    array.set(values);
    double above = loss();
    values[index] = at - h;
    array.set(values);
    double below = loss();
    values[index] = at;
    array.set(values);
    return (above - below) / (2 * h);
  }

  @Test
  void denoise_paddingAfterTheCaption_changesNothing() {
    float[] noisy = gaussians(512, 1, new SplittableRandom(5));
    try (NDManager scratch = manager.newSubManager()) {
      float[] padded = predict(scratch, noisy, TOKENS).get(1).toFloatArray();
      NDArray table = parameters.array("text.tokens.weight");
      float[] values = table.toFloatArray();
      for (int i = 0; i < 8; i++) {
        values[i] = 100;
      }
      table.set(values);
      assertThat(predict(scratch, noisy, TOKENS).get(1).toFloatArray())
          .usingComparatorWithPrecision(1e-4f)
          .containsExactly(padded);
    }
  }

  @Test
  void denoise_otherCaption_givesAnotherPicture() {
    float[] noisy = gaussians(512, 1, new SplittableRandom(5));
    try (NDManager scratch = manager.newSubManager()) {
      NDArray one = predict(scratch, noisy, TOKENS);
      NDArray other = predict(scratch, noisy, new long[] {1, 5, 6, 1, 8, 0});
      assertThat(one.get(0).sub(other.get(0)).abs().max().getFloat()).isLessThan(1e-5f);
      assertThat(one.get(1).sub(other.get(1)).abs().max().getFloat()).isGreaterThan(1e-3f);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void denoise_otherSketch_givesAnotherPictureIfItIsRead(DenoiserSpec spec) {
    build(spec);
    float[] noisy = gaussians(512, 1, new SplittableRandom(5));
    try (NDManager scratch = manager.newSubManager()) {
      NDArray one = predict(scratch, noisy, sketch(scratch, 1), TOKENS);
      NDArray other = predict(scratch, noisy, sketch(scratch, 2), TOKENS);
      float apart = one.sub(other).abs().max().getFloat();
      if (spec.sketched()) {
        assertThat(apart).isGreaterThan(1e-3f);
      } else {
        assertThat(apart).isZero();
      }
    }
  }

  @Test
  void denoise_withoutSketch_isThatOfNone() {
    build(PYRAMID);
    float[] noisy = gaussians(512, 1, new SplittableRandom(5));
    try (NDManager scratch = manager.newSubManager()) {
      NDArray none = scratch.zeros(new Shape(2, 6, 8, 8));
      NDArray one = predict(scratch, noisy, none, TOKENS);
      NDArray other =
          denoiser.denoise(
              scratch.create(noisy, new Shape(2, 4, 8, 8)),
              scratch.create(new float[] {0.2f, 0.7f}),
              denoiser.condition(scratch.create(TOKENS, new Shape(2, 3))));
      assertThat(other.toFloatArray()).containsExactly(one.toFloatArray());
    }
  }

  @Test
  void spec_headBesidesPyramid_isRefused() {
    assertThatThrownBy(
            () ->
                new DenoiserSpec(
                    8,
                    4,
                    8,
                    3,
                    2,
                    4,
                    10,
                    3,
                    1,
                    Optional.of(new PyramidSpec(8, 1)),
                    Optional.empty(),
                    false))
        .hasMessage("headChannels must be 0–0, was 4");
  }

  @Test
  void initialised_sameSeed_givesSameParameters() {
    try (var again = Parameters.initialised(manager, 3);
        var other = Parameters.initialised(manager, 4)) {
      new Denoiser(SPEC, again);
      new Denoiser(SPEC, other);
      stir(again, 11);
      stir(other, 11);
      NDArray mine = parameters.array("patch_in.weight");
      assertThat(mine.contentEquals(again.array("patch_in.weight"))).isTrue();
      assertThat(mine.contentEquals(other.array("patch_in.weight"))).isFalse();
    }
  }

  @Test
  void loaded_storedArraysChangeLater_doesNotFollowThem() {
    var loaded = Parameters.loaded(manager, parameters.byName());
    new Denoiser(SPEC, loaded);
    float before = loaded.array("patch_in.weight").getFloat(0, 0);
    parameters.array("patch_in.weight").addi(1);
    assertThat(loaded.array("patch_in.weight").getFloat(0, 0)).isEqualTo(before);
  }

  @Test
  void loaded_missingTensor_isRefusedByName() {
    var stored = new LinkedHashMap<>(parameters.byName());
    stored.remove("blocks.1.attention.qkv.weight");
    assertThatThrownBy(() -> new Denoiser(SPEC, Parameters.loaded(manager, stored)))
        .isInstanceOf(WeightsMismatchException.class)
        .hasMessageContaining("blocks.1.attention.qkv.weight");
  }

  @Test
  void loaded_otherShape_isRefusedByName() {
    var wider = new DenoiserSpec(8, 4, 16, 3, 2, 4, 10, 3, 1);
    assertThatThrownBy(() -> new Denoiser(wider, Parameters.loaded(manager, parameters.byName())))
        .isInstanceOf(WeightsMismatchException.class)
        .hasMessageContaining("text.tokens.weight")
        .hasMessageContaining("(10, 16)");
  }

  @Test
  void widened_readsMore_doesAtFirstWhatTheOtherDid() {
    var noisy = new float[2 * 4 * 8 * 8];
    Arrays.fill(noisy, 0.3f);
    try (NDManager scratch = manager.newSubManager();
        var wide = Parameters.widened(manager, parameters.byName(), 5, DataType.FLOAT32)) {
      NDArray before = predict(scratch, noisy, TOKENS);
      denoiser = new Denoiser(SKETCHED_PATCHES, wide);
      NDArray after = predict(scratch, noisy, sketch(scratch, 9), TOKENS);
      assertThat(wide.array("patch_in.weight").getShape().get(1)).isEqualTo(10 * 4 * 4);
      assertThat(after.sub(before).abs().max().getFloat()).isLessThan(1e-5f);
      wide.array("patch_in.weight").addi(0.1f);
      NDArray learnt = predict(scratch, noisy, sketch(scratch, 9), TOKENS);
      assertThat(learnt.sub(before).abs().max().getFloat()).isGreaterThan(1e-3f);
    }
  }
}
