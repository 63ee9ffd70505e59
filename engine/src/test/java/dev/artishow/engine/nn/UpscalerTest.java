package dev.artishow.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.Test;

class UpscalerTest {
  private static final UpscalerSpec SPEC = new UpscalerSpec(16, 4, 8, 2);

  private static final UpscalerSpec SKETCHED = new UpscalerSpec(16, 4, 8, 2, true);

  private static Upscaler stirred(Parameters parameters, NDManager manager) {
    return stirred(SPEC, parameters, manager);
  }

  /** A network whose last layers, which begin at zero, are stirred. */
  private static Upscaler stirred(UpscalerSpec spec, Parameters parameters, NDManager manager) {
    var upscaler = new Upscaler(spec, parameters);
    for (String name : spec.sketched() ? List.of("last", "gate") : List.of("last")) {
      NDArray weight = parameters.array(name + ".weight");
      weight.addi(manager.randomNormal(0, 0.1f, weight.getShape(), weight.getDataType()));
    }
    return upscaler;
  }

  private static EnlargingSketch sketch(NDManager manager, float... given) {
    var shape = new Shape(given.length, 4, 16, 16);
    return new EnlargingSketch(
        manager.randomUniform(-1, 1, shape),
        manager.create(given, new Shape(given.length, 1, 1, 1)));
  }

  @Test
  void pixelShuffle_byHand_laysFeaturesOutAsSquares() {
    try (NDManager manager = NDManager.newBaseManager()) {
      // feature f of the pixel in column x is 10·x + f: two channels of 2 × 2 squares
      var features = new float[8 * 2];
      for (int f = 0; f < 8; f++) {
        features[2 * f] = f;
        features[2 * f + 1] = 10 + f;
      }
      NDArray pixels = PixelShuffle.toPixels(manager.create(features, new Shape(1, 8, 1, 2)), 2);
      assertThat(pixels.getShape()).isEqualTo(new Shape(1, 2, 2, 4));
      assertThat(pixels.toFloatArray())
          .containsExactly(0, 1, 10, 11, 2, 3, 12, 13, 4, 5, 14, 15, 6, 7, 16, 17);
    }
  }

  @Test
  void bilinear_byHand_joinsPixelCentres() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDArray row = manager.create(new float[] {0, 1}, new Shape(1, 1, 1, 2));
      assertThat(Upscaler.bilinear(row, 2).toFloatArray())
          .containsExactly(0, 0.25f, 0.75f, 1, 0, 0.25f, 0.75f, 1);
    }
  }

  @Test
  void enlarge_freshNetwork_isBilinear() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var upscaler = new Upscaler(SPEC, Parameters.initialised(manager, 3));
      NDArray small = manager.randomUniform(-1, 1, new Shape(2, 4, 4, 4));
      NDArray large = upscaler.enlarge(small);
      assertThat(large.getShape()).isEqualTo(new Shape(2, 4, 16, 16));
      assertThat(large.toFloatArray()).containsExactly(Upscaler.bilinear(small, 4).toFloatArray());
    }
  }

  @Test
  void enlarge_anotherSideThanTheSpecs_isEnlargedToo() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var upscaler = stirred(Parameters.initialised(manager, 3), manager);
      NDArray small = manager.randomUniform(-1, 1, new Shape(1, 4, 7, 7));
      assertThat(upscaler.enlarge(small).getShape()).isEqualTo(new Shape(1, 4, 28, 28));
    }
  }

  @Test
  void enlarge_inABatch_isWhatItIsAlone() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var upscaler = stirred(Parameters.initialised(manager, 3), manager);
      NDArray small = manager.randomUniform(-1, 1, new Shape(3, 4, 4, 4));
      NDArray together = upscaler.enlarge(small).get("1:2");
      NDArray alone = upscaler.enlarge(small.get("1:2"));
      assertThat(together.sub(alone).abs().max().getFloat()).isLessThan(1e-5f);
    }
  }

  @Test
  void enlarge_transparentPicture_isNoBorderToTheNetwork() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var upscaler = stirred(Parameters.initialised(manager, 3), manager);
      // with no biases yet, what is transparent and what lies beyond the border are both zero
      NDArray large = upscaler.enlarge(manager.ones(new Shape(1, 4, 4, 4)).neg());
      assertThat(large.add(1).abs().max().getFloat()).isLessThan(1e-6f);
    }
  }

  @Test
  void enlarge_gradients_reachEveryParameter() {
    assertGradientsReachEveryParameter(SPEC);
    assertGradientsReachEveryParameter(SKETCHED);
  }

  private static void assertGradientsReachEveryParameter(UpscalerSpec spec) {
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = Parameters.initialised(manager, 3)) {
      var upscaler = stirred(spec, parameters, manager);
      parameters.requireGradients(true);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        NDArray small = manager.randomUniform(-1, 1, new Shape(2, 4, 4, 4));
        NDArray large = upscaler.enlarge(small, sketch(manager, 1, 0));
        collector.backward(large.square().sum());
      }
      parameters
          .byName()
          .forEach(
              (name, array) ->
                  assertThat(array.getGradient().abs().sum().getFloat()).as(name).isPositive());
    }
  }

  @Test
  void enlarge_freshNetworkWithASketch_isBilinear() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var upscaler = new Upscaler(SKETCHED, Parameters.initialised(manager, 3));
      NDArray small = manager.randomUniform(-1, 1, new Shape(2, 4, 4, 4));
      assertThat(upscaler.enlarge(small, sketch(manager, 1, 0)).toFloatArray())
          .containsExactly(Upscaler.bilinear(small, 4).toFloatArray());
    }
  }

  @Test
  void enlarge_sketchThatIsNotGiven_isNotLookedAt() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var upscaler = stirred(SKETCHED, Parameters.initialised(manager, 3), manager);
      NDArray small = manager.randomUniform(-1, 1, new Shape(2, 4, 4, 4));
      NDArray without = upscaler.enlarge(small);
      NDArray one = upscaler.enlarge(small, sketch(manager, 1, 0));
      assertThat(one.get("1:2").sub(without.get("1:2")).abs().max().getFloat()).isLessThan(1e-5f);
      assertThat(one.get("0:1").sub(without.get("0:1")).abs().max().getFloat()).isPositive();
    }
  }

  @Test
  void enlarge_byANetworkThatIsNotSketched_ignoresTheSketch() {
    try (NDManager manager = NDManager.newBaseManager()) {
      var upscaler = stirred(Parameters.initialised(manager, 3), manager);
      NDArray small = manager.randomUniform(-1, 1, new Shape(1, 4, 4, 4));
      assertThat(upscaler.enlarge(small, sketch(manager, 1)).toFloatArray())
          .containsExactly(upscaler.enlarge(small).toFloatArray());
    }
  }

  @Test
  void sketch_byHand_isReadFromTransparentAndItsDetailIsWhatMeansLack() {
    try (NDManager manager = NDManager.newBaseManager()) {
      // one square, so that the enlargement of its mean is its mean everywhere
      NDArray planes = manager.create(new float[] {1, 0, 0, 0}, new Shape(1, 1, 2, 2));
      var drawn = new EnlargingSketch(planes, manager.ones(new Shape(1, 1, 1, 1)));
      assertThat(drawn.detail(2).toFloatArray()).containsExactly(0.75f, -0.25f, -0.25f, -0.25f);
      assertThat(drawn.features(2).toFloatArray()).containsExactly(2, 1, 1, 1, 1);
    }
  }

  @Test
  void flop_ofASketchedNetwork_isItsWeightsTimesTheirPlaces() {
    double weights =
        SKETCHED.shapes().values().stream()
            .filter(shape -> shape.length == 4)
            .mapToDouble(shape -> new Shape(shape).size())
            .sum();
    assertThat(Upscaler.flop(SKETCHED)).isEqualTo(2 * weights * 16);
  }

  @Test
  void recipe_hasAboutHalfAMillionParametersAndOneGigaflop() {
    var recipe = new UpscalerSpec(128, 4, 64, 6);
    long count =
        Parameters.shapes(parameters -> new Upscaler(recipe, parameters)).values().stream()
            .mapToLong(shape -> new Shape(shape).size())
            .sum();
    // 4·9·64 + 64, twelve of 64·9·64 + 64, and 64·9·64 + 64
    assertThat(count).isEqualTo(2_368 + 12 * 36_928 + 36_928);
    assertThat(Upscaler.flop(recipe)).isEqualTo(2.0 * 1024 * (2_304 + 13 * 36_864));
  }

  @Test
  void spec_thatNoNetworkFits_isRefused() {
    assertThatThrownBy(() -> new UpscalerSpec(30, 4, 8, 1))
        .hasMessage("resolution must be a multiple of factor, was 30 with factor 4");
    assertThatThrownBy(() -> new UpscalerSpec(32, 1, 8, 1))
        .hasMessage("factor must be 2–16, was 1");
  }
}
