package dev.artishow.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.Test;

class GanGeneratorTest {
  private static final GanSpec SPEC = new GanSpec(16, 6, 8, 8, 2, 10, 3, 1);

  private static NDArray drawn(NDManager manager, GanGenerator generator, long... tokens) {
    NDArray noise = manager.create(new float[] {1, -1, 0.5f, 0, 2, -2}, new Shape(1, 6));
    NDArray ids = manager.create(tokens, new Shape(1, 3));
    return generator.generate(noise, generator.condition(ids));
  }

  @Test
  void generate_always_isAPictureThatTheCaptionDecides() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var generator = new GanGenerator(SPEC, Parameters.initialised(manager, 3));
      NDArray picture = drawn(manager, generator, 1, 5, 0);
      assertThat(picture.getShape()).isEqualTo(new Shape(1, 4, 16, 16));
      assertThat(picture.abs().max().getFloat()).isBetween(0.01f, 1f);
      assertThat(drawn(manager, generator, 1, 6, 0).sub(picture).abs().max().getFloat())
          .isGreaterThan(1e-4f);
    }
  }

  @Test
  void generate_inABatch_isWhatItIsAlone() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var generator = new GanGenerator(SPEC, Parameters.initialised(manager, 3));
      NDArray noise = manager.randomNormal(new Shape(3, 6));
      NDArray ids = manager.create(new long[] {1, 5, 0, 1, 0, 0, 1, 7, 2}, new Shape(3, 3));
      NDArray together = generator.generate(noise, generator.condition(ids));
      NDArray alone = generator.generate(noise.get("1:2"), generator.condition(ids.get("1:2")));
      assertThat(together.get("1:2").sub(alone).abs().max().getFloat()).isLessThan(1e-5f);
    }
  }

  @Test
  void generate_gradients_reachEveryParameter() {
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = Parameters.initialised(manager, 3)) {
      var generator = new GanGenerator(SPEC, parameters);
      // the text encoder's blocks start as identities that hide what is behind
      parameters.byName().values().forEach(array -> array.addi(0.05f));
      parameters.requireGradients(true);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        collector.backward(drawn(manager, generator, 1, 5, 6).square().sum());
      }
      parameters
          .byName()
          .forEach(
              (name, array) ->
                  assertThat(array.getGradient().abs().sum().getFloat()).as(name).isPositive());
    }
  }

  @Test
  void recipe_hasAboutTwoAndAHalfMillionParameters() {
    var recipe = new GanSpec(32, 128, 128, 128, 4, 4096, 24, 1);
    long count =
        Parameters.shapes(parameters -> new GanGenerator(recipe, parameters)).values().stream()
            .mapToLong(shape -> new Shape(shape).size())
            .sum();
    assertThat(count).isBetween(2_200_000L, 2_800_000L);
  }

  @Test
  void spec_thatNoNetworkFits_isRefused() {
    assertThatThrownBy(() -> new GanSpec(24, 6, 8, 8, 2, 10, 3, 1))
        .hasMessage("resolution must be a power of two, was 24");
    assertThatThrownBy(() -> new GanSpec(16, 6, 7, 8, 2, 10, 3, 1))
        .hasMessage("channels must be even, was 7");
    assertThatThrownBy(() -> new GanSpec(16, 0, 8, 8, 2, 10, 3, 1))
        .hasMessage("noise must be 1–8192, was 0");
  }
}
