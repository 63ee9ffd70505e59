package dev.artishow.launcher.bench.engine;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.EnergyEstimate;
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
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real network of a few hundred thousand numbers that nobody trained: large enough for its memory
 * to be missed, small enough to load in no time.
 */
final class SmallModel {
  static final String NAME = "small";

  private static final DenoiserSpec SPEC = new DenoiserSpec(16, 4, 64, 2, 2, 8, 300, 8, 1);

  private SmallModel() {}

  /** Publishes a version whose weights are its own. */
  static void publish(Path models, String version) throws IOException {
    publish(models, NAME, version);
  }

  /** As the other, under another name. */
  static void publish(Path models, String name, String version) throws IOException {
    try (var writer = ModelPackageWriter.begin(models, card(name, version))) {
      Tokenizer.hashing(SPEC.vocabulary()).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), weights(version.hashCode()), Map.of());
      writer.publish();
    }
  }

  /** Fresh weights; the last layer, which begins at zero, is stirred, or it would draw nothing. */
  private static Map<String, Tensor> weights(long seed) {
    try (NDManager manager = NDManager.newBaseManager();
        var parameters = Parameters.initialised(manager, seed)) {
      new Denoiser(SPEC, parameters);
      var last = parameters.array("patch_out.weight");
      last.addi(manager.randomNormal(0, 0.3f, last.getShape(), last.getDataType()));
      return TensorArrays.copy(parameters.byName(), DType.F32);
    }
  }

  private static ModelCard card(String name, String version) {
    return new ModelCard(
        name,
        version,
        ModelKind.DIFFUSION,
        List.of("en"),
        SPEC,
        new SamplerDefaults("dpm-solver++2m", 2, new Guidance(3, 0.1)),
        new TrainingData("none", "00".repeat(32), 1, List.of("CC0-1.0")),
        new TrainingRun(1, 1, 1, new EnergyEstimate(0, 0, "none"), Optional.empty(), "bench"),
        Map.of(),
        ModelCard.USUAL_LICENCE);
  }
}
