package dev.artishow.trainer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.Picture;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.TestingCards;
import dev.artishow.trainer.evaluate.Vectors;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was trained, as other runs and evaluations load it. */
final class TrainedTextTest {
  @TempDir private Path temp;
  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  private Parameters stirred(Function<Parameters, ?> construct) {
    Parameters parameters = Parameters.initialised(manager, 5);
    assertThat(construct.apply(parameters)).isNotNull();
    parameters
        .byName()
        .values()
        .forEach(array -> array.addi(manager.randomNormal(array.getShape()).mul(0.1f)));
    return parameters;
  }

  private Parameters pair() {
    return stirred(parameters -> new PictureTextPair(TinyPairs.SPEC, parameters));
  }

  private static float[] states(TextEncoder encoder, NDManager manager) {
    List<CodedCaption> captions =
        List.of(new CodedCaption(TinyPairs.TOKENIZER.encode("a red cat", 4), 24));
    NDArray states = encoder.apply(CodedCaption.array(manager, captions)).states();
    return states.toFloatArray();
  }

  private float[] expected(Parameters parameters) {
    var loaded = Parameters.loaded(manager, parameters.byName());
    return states(new TextEncoder(TinyPairs.SPEC.text(), loaded), manager);
  }

  private ModelPackage publish(
      String name, NetworkSpec network, Parameters parameters, boolean tokenizer)
      throws IOException {
    return publish(name, network, TensorArrays.copy(parameters.byName(), DType.F32), tokenizer);
  }

  private ModelPackage publish(
      String name, NetworkSpec network, Map<String, Tensor> weights, boolean tokenizer)
      throws IOException {
    ModelCard card = TestingCards.of(name, network, List.of("en"));
    try (var writer = ModelPackageWriter.begin(temp.resolve("models"), card)) {
      if (tokenizer) {
        TinyPairs.TOKENIZER.save(writer.file(ModelPackage.TOKENIZER));
      }
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), weights, Map.of());
      return writer.publish();
    }
  }

  @Test
  void frozenText_ofARun_readsAsTheRunsAverage() throws IOException {
    Parameters parameters = pair();
    var averages = new TreeMap<String, Tensor>();
    TensorArrays.copy(parameters.byName(), DType.F32)
        .forEach((name, tensor) -> averages.put("average.text-encoder." + name, tensor));
    var trained = new RunFolder(temp.resolve("trained"));
    SafeTensors.write(trained.checkpoint(), averages, Map.of());
    TinyPairs.TOKENIZER.save(trained.tokenizer());

    FrozenText text = FrozenText.of(new RunFolder(temp.resolve("run")), trained.path(), 2);

    assertThat(text.size()).isEqualTo(TinyPairs.SPEC.text());
    assertThat(states(text.encoder(manager, DataType.FLOAT32), manager))
        .containsExactly(expected(parameters));
  }

  @Test
  void frozenText_ofAPackage_readsAsItWasPublished() throws IOException {
    Parameters parameters = pair();
    ModelPackage model = publish("text", TinyPairs.SPEC, parameters, true);

    FrozenText text = FrozenText.of(new RunFolder(temp.resolve("run")), model.folder(), 2);

    assertThat(states(text.encoder(manager, DataType.FLOAT32), manager))
        .containsExactly(expected(parameters));
    assertThat(text.captions().coded("a red cat"))
        .isEqualTo(new CodedCaption(TinyPairs.TOKENIZER.encode("a red cat", 4), 24));
    assertThat(model.pictureTextPair(manager)).isNotNull();
  }

  @Test
  void pair_ofAPackage_seesAsItWasPublished() throws IOException {
    Parameters parameters = pair();
    ModelPackage model = publish("text", TinyPairs.SPEC, parameters, true);

    FrozenText text = FrozenText.of(new RunFolder(temp.resolve("run")), model.folder(), 2);

    assertThat(text.pairSpec()).isEqualTo(TinyPairs.SPEC);
    PictureTextPair frozen = text.pair(manager);
    var original =
        new PictureTextPair(TinyPairs.SPEC, Parameters.loaded(manager, parameters.byName()));
    NDArray pictures = manager.randomNormal(new Shape(2, 4, 8, 8));
    assertThat(frozen.pictures(pictures).toFloatArray())
        .containsExactly(original.pictures(pictures).toFloatArray());
    NDArray ids = manager.create(new long[] {1, 5, 7, 0}, new Shape(1, 4));
    assertThat(frozen.readCaptions(frozen.textEncoder().apply(ids).pooled()).toFloatArray())
        .containsExactly(original.captions(ids).toFloatArray());
  }

  /** A package that draws, with a text encoder of its own. */
  private ModelPackage drawing() throws IOException {
    var spec = new DenoiserSpec(8, 4, 16, 1, 2, 4, TinyPairs.SPEC.vocabulary(), 4, 1);
    return publish("draws", spec, stirred(parameters -> new Denoiser(spec, parameters)), true);
  }

  @Test
  void pair_withoutPictureTower_isRefused() throws IOException {
    FrozenText text = FrozenText.of(new RunFolder(temp.resolve("run")), drawing().folder(), 2);

    assertThatIllegalArgumentException()
        .isThrownBy(text::pairSpec)
        .withMessageContaining("holds a text encoder without its picture tower");
  }

  @Test
  void keep_ofAPackageThatDraws_leavesWhatItMakesOfCaptionsThere() throws IOException {
    var run = new RunFolder(temp.resolve("run"));

    FrozenText.keep(drawing().folder(), run);

    try (var kept = SafeTensors.open(run.textEncoder())) {
      assertThat(kept.tensors().keySet())
          .contains("text.tokens.weight")
          .doesNotContain("text.pooled.weight")
          .allMatch(TextEncoder::owns);
    }
  }

  private static Picture square(int side, int red, int alpha) {
    var rgba = new byte[4 * side * side];
    for (int i = 0; i < side * side; i++) {
      rgba[4 * i] = (byte) red;
      rgba[4 * i + 3] = (byte) alpha;
    }
    return new Picture(side, side, rgba);
  }

  @Test
  void judge_ofAPackage_comparesPicturesAndCaptions() throws IOException {
    Parameters parameters = stirred(p -> new Evaluator(TinyPairs.EVALUATOR, p));
    ModelPackage model = publish("evaluator", TinyPairs.EVALUATOR, parameters, false);
    ComputeDevice device = ComputeDevice.open(DeviceChoice.parse("cpu"), 1);
    try (var judge = EncoderJudge.open(model, device)) {
      assertThat(judge.name()).isEqualTo("evaluator 1.0.0");
      assertThat(judge.resolution()).isEqualTo(8);
      float[][] pictures =
          judge.pictures(List.of(square(8, 255, 255), square(8, 255, 0), square(8, 0, 0)));
      assertThat(Vectors.dot(pictures[0], pictures[0])).isCloseTo(1, within(1e-5));
      // what is transparent has no colour
      assertThat(Vectors.dot(pictures[1], pictures[2])).isCloseTo(1, within(1e-5));
      assertThat(Vectors.dot(pictures[0], pictures[1])).isLessThan(0.999);
      float[] alone = judge.captions(List.of("a red cat"))[0];
      float[] beside = judge.captions(List.of("a cat", "a red cat", "two blue elephants"))[1];
      assertThat(Vectors.dot(alone, beside)).isCloseTo(1, within(1e-5));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> judge.pictures(List.of(square(4, 0, 0))))
          .withMessage("pictures must be 8×8, one was 4×4");
    }
  }

  @Test
  void judge_ofATextEncoder_comparesToo() throws IOException {
    ModelPackage model = publish("text", TinyPairs.SPEC, pair(), true);
    ComputeDevice device = ComputeDevice.open(DeviceChoice.parse("cpu"), 1);
    try (var judge = EncoderJudge.open(model, device)) {
      float[] caption = judge.captions(List.of("a red cat"))[0];
      assertThat(Vectors.dot(caption, caption)).isCloseTo(1, within(1e-5));
      assertThat(judge.pictures(List.of(square(8, 255, 255)))).hasDimensions(1, caption.length);
    }
  }

  @Test
  void judge_ofAnotherKind_isRefused() throws IOException {
    var spec = new UpscalerSpec(16, 2, 8, 1);
    ModelPackage model = publish("upscaler", spec, stirred(p -> new Upscaler(spec, p)), false);
    ComputeDevice device = ComputeDevice.open(DeviceChoice.parse("cpu"), 1);
    assertThatThrownBy(() -> EncoderJudge.open(model, device))
        .isInstanceOf(ModelPackageException.class)
        .hasMessageContaining("must hold a model of kind evaluator, holds upscaler");
  }
}
