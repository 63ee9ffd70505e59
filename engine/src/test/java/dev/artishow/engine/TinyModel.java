package dev.artishow.engine;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PyramidSpec;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A package with a real, untrained network of a few thousand numbers. */
public final class TinyModel {
  static final DenoiserSpec SPEC = new DenoiserSpec(8, 4, 8, 2, 1, 4, 300, 8, 1);

  /** Reads sketches, through a pyramid. */
  public static final DenoiserSpec SKETCHED =
      new DenoiserSpec(
          8, 4, 8, 2, 1, 0, 300, 8, 1, Optional.of(new PyramidSpec(8, 1)), Optional.empty(), true);

  static final GanSpec GAN = new GanSpec(8, 4, 8, 8, 1, 300, 8, 1);

  private TinyModel() {}

  public static ModelPackage publish(Path models, String name) throws IOException {
    return publish(models, name, weights());
  }

  public static ModelPackage publish(Path models, String name, Map<String, Tensor> weights)
      throws IOException {
    try (var writer = ModelPackageWriter.begin(models, card(name, ModelKind.DIFFUSION, SPEC))) {
      Tokenizer.hashing(SPEC.vocabulary()).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), weights, Map.of());
      return writer.publish();
    }
  }

  /** A package with an untrained network that reads sketches, all of whose weights are stirred. */
  public static ModelPackage publishSketched(Path models, String name) throws IOException {
    try (var writer = ModelPackageWriter.begin(models, card(name, ModelKind.DIFFUSION, SKETCHED));
        NDManager manager = NDManager.newBaseManager();
        var parameters = Parameters.initialised(manager, 1)) {
      new Denoiser(SKETCHED, parameters);
      for (var array : parameters.byName().values()) {
        array.addi(manager.randomNormal(0, 0.1f, array.getShape(), array.getDataType()));
      }
      Tokenizer.hashing(SKETCHED.vocabulary()).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(
          writer.file(ModelPackage.WEIGHTS),
          new TreeMap<>(TensorArrays.copy(parameters.byName(), DType.F32)),
          Map.of());
      return writer.publish();
    }
  }

  /** A package with an untrained generator. */
  public static ModelPackage publishGan(Path models, String name) throws IOException {
    try (var writer = ModelPackageWriter.begin(models, card(name, ModelKind.GAN, GAN));
        NDManager manager = NDManager.newBaseManager();
        var parameters = Parameters.initialised(manager, 1)) {
      new GanGenerator(GAN, parameters);
      Tokenizer.hashing(SPEC.vocabulary()).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(
          writer.file(ModelPackage.WEIGHTS),
          new TreeMap<>(TensorArrays.copy(parameters.byName(), DType.F32)),
          Map.of());
      return writer.publish();
    }
  }

  /** A package with an upscaler of 8 pixels to 16 whose last layer is stirred. */
  public static ModelPackage publishUpscaler(Path models, String name) throws IOException {
    return publishUpscaler(models, name, new UpscalerSpec(16, 2, 8, 1), "last");
  }

  /** As the other, one that reads sketches and takes over some of their detail. */
  public static ModelPackage publishSketchedUpscaler(Path models, String name) throws IOException {
    return publishUpscaler(models, name, new UpscalerSpec(16, 2, 8, 1, true), "gate");
  }

  private static ModelPackage publishUpscaler(
      Path models, String name, UpscalerSpec spec, String stirred) throws IOException {
    try (var writer =
            ModelPackageWriter.begin(models, card(name, ModelKind.UPSCALER, List.of(), spec));
        NDManager manager = NDManager.newBaseManager();
        var parameters = Parameters.initialised(manager, 1)) {
      new Upscaler(spec, parameters);
      var last = parameters.array(stirred + ".weight");
      last.addi(manager.randomNormal(0, 0.1f, last.getShape(), last.getDataType()));
      SafeTensors.write(
          writer.file(ModelPackage.WEIGHTS),
          new TreeMap<>(TensorArrays.copy(parameters.byName(), DType.F32)),
          Map.of());
      return writer.publish();
    }
  }

  /** The weights of a fresh network; its last layers are stirred, or it would draw nothing. */
  static Map<String, Tensor> weights() {
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = Parameters.initialised(manager, 1)) {
      new Denoiser(SPEC, parameters);
      var patchOut = parameters.array("patch_out.weight");
      patchOut.addi(manager.randomNormal(0, 0.3f, patchOut.getShape(), patchOut.getDataType()));
      return new TreeMap<>(TensorArrays.copy(parameters.byName(), DType.F32));
    }
  }

  private static ModelCard card(String name, ModelKind kind, NetworkSpec network) {
    return card(name, kind, List.of("en", "fr"), network);
  }

  private static ModelCard card(
      String name, ModelKind kind, List<String> languages, NetworkSpec network) {
    return new ModelCard(
        name,
        "1.0.0",
        kind,
        languages,
        network,
        new SamplerDefaults("dpm-solver++2m", 3, new Guidance(3, 0.1)),
        new TrainingData("none", "ab".repeat(32), 1, List.of("CC0-1.0")),
        new TrainingRun(
            1, 1, 1, new EnergyEstimate(0, 0.5, "load × TDP"), Optional.empty(), "0.1.0"),
        Map.of(),
        ModelCard.USUAL_LICENCE);
  }
}
