package dev.artishow.engine.nn;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.device.Arithmetic;
import dev.artishow.engine.device.ArithmeticChoice;
import dev.artishow.engine.device.ProcessorArithmetic;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Networks whose products are in bfloat16 give float32, and nearly the same. */
@EnabledOnOs(OS.LINUX)
class BfloatNetworksTest {
  private static final double FEW_PERCENT = 0.05;

  private final NDManager manager = NDManager.newBaseManager();
  private ProcessorArithmetic bfloat16 = ProcessorArithmetic.exact();

  @BeforeEach
  void choose() {
    assertThat(Engine.getInstance().getEngineName()).isEqualTo("PyTorch");
    bfloat16 = ProcessorArithmetic.forTraining(ArithmeticChoice.BFLOAT16);
    assertThat(bfloat16.kind()).isEqualTo(Arithmetic.BFLOAT16);
  }

  @AfterEach
  void close() {
    manager.close();
  }

  /** With no layer that starts at zero and hides those before it. */
  private <N> N stirred(Function<Parameters, N> construct) {
    Parameters parameters = Parameters.initialised(manager, 3);
    N network = construct.apply(parameters);
    parameters
        .byName()
        .forEach((name, array) -> array.addi(numbers(name.hashCode(), 0.1, array.getShape())));
    return network;
  }

  private NDArray numbers(long seed, double deviation, Shape shape) {
    var random = new SplittableRandom(seed);
    var values = new float[(int) shape.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) (deviation * random.nextGaussian());
    }
    return manager.create(values, shape);
  }

  private void assertNearlyTheSame(Supplier<NDArray> network) {
    NDArray exact = network.get();
    NDArray rounded = bfloat16.pass(network);
    assertThat(rounded.getDataType()).isEqualTo(DataType.FLOAT32);
    double error = exact.sub(rounded).square().mean().sqrt().getFloat();
    double deviation = exact.sub(exact.mean()).square().mean().sqrt().getFloat();
    assertThat(error).isBetween(1e-5 * deviation, FEW_PERCENT * deviation);
  }

  private NDArray pictures(int pixels) {
    return numbers(1, 0.5, new Shape(2, 4, pixels, pixels));
  }

  private NDArray captions(int tokens) {
    var ids = new long[2 * tokens];
    for (int i = 0; i < ids.length - 1; i++) {
      ids[i] = 1L + i % 9;
    }
    return manager.create(ids, new Shape(2, tokens));
  }

  private void assertDenoises(DenoiserSpec spec) {
    Denoiser denoiser = stirred(p -> new Denoiser(spec, p));
    NDArray sketch = spec.sketched() ? numbers(2, 1, new Shape(2, 6, 8, 8)) : null;
    NDArray times = manager.create(new float[] {0.2f, 0.7f});
    assertNearlyTheSame(
        () ->
            sketch == null
                ? denoiser.denoise(pictures(8), times, denoiser.condition(captions(3)))
                : denoiser.denoise(pictures(8), sketch, times, denoiser.condition(captions(3))));
  }

  @Test
  void denoiser_ofPatches() {
    assertDenoises(new DenoiserSpec(8, 4, 8, 3, 2, 4, 10, 3, 1));
  }

  @Test
  void denoiser_ofAPyramid() {
    var pyramid = Optional.of(new PyramidSpec(8, 1));
    assertDenoises(new DenoiserSpec(8, 4, 8, 3, 2, 0, 10, 3, 1, pyramid, Optional.empty(), true));
  }

  @Test
  void distilledDenoiser() {
    var spec = new DistilledSpec(new DenoiserSpec(8, 4, 8, 3, 2, 4, 10, 3, 1));
    DistilledDenoiser student = stirred(p -> new DistilledDenoiser(spec, p));
    NDArray times = manager.create(new float[] {0.2f, 0.7f});
    NDArray scales = manager.create(new float[] {1, 3});
    assertNearlyTheSame(
        () ->
            student.denoise(pictures(8), times, scales, student.denoiser().condition(captions(3))));
  }

  @Test
  void generator() {
    GanGenerator generator =
        stirred(p -> new GanGenerator(new GanSpec(8, 4, 8, 8, 1, 10, 3, 1), p));
    NDArray noise = numbers(4, 1, new Shape(2, 4));
    assertNearlyTheSame(() -> generator.generate(noise, generator.condition(captions(3))));
  }

  @Test
  void upscaler() {
    Upscaler upscaler = stirred(p -> new Upscaler(new UpscalerSpec(16, 2, 8, 1), p));
    assertNearlyTheSame(() -> upscaler.enlarge(pictures(8)));
  }

  @Test
  void upscalerThatReadsSketches() {
    Upscaler upscaler = stirred(p -> new Upscaler(new UpscalerSpec(16, 2, 8, 1, true), p));
    NDArray given = manager.ones(new Shape(2, 1, 1, 1));
    assertNearlyTheSame(
        () -> upscaler.enlarge(pictures(8), new EnlargingSketch(pictures(16), given)));
  }

  @Test
  void pictureTextPair() {
    var spec = new TextEncoderSpec(8, 4, 16, 1, 8, 16, 2, 10, 3, 1);
    PictureTextPair pair = stirred(p -> new PictureTextPair(spec, p));
    assertNearlyTheSame(() -> pair.logits(pair.pictures(pictures(8)), pair.captions(captions(3))));
  }

  @Test
  void evaluator() {
    Evaluator judge = stirred(p -> new Evaluator(new EvaluatorSpec(8, 4, 8, 8, 16, 8), p));
    assertNearlyTheSame(
        () -> judge.logits(judge.pictures(pictures(8)), judge.captions(captions(8))));
  }
}
