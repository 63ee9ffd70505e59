package dev.artishow.engine.model;

import dev.artishow.engine.EnergyConfig;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A valid package, far too small to draw anything. */
final class SamplePackage {
  static final Map<String, long[]> SHAPES =
      Map.of("head.weight", new long[] {2, 2}, "trunk.weight", new long[] {3});

  private static final Map<String, Tensor> TENSORS =
      Map.of(
          "head.weight", Tensor.of(new float[] {1, 2, 3, 4}, DType.F16, 2, 2),
          "trunk.weight", Tensor.of(new float[] {5, 6, 7}, DType.F32, 3));

  private SamplePackage() {}

  static ModelCard card(String name, String version) {
    return new ModelCard(
        name,
        version,
        ModelKind.DIFFUSION,
        List.of("en", "fr"),
        new DenoiserSpec(8, 4, 8, 1, 1, 4, 300, 8, 1),
        new SamplerDefaults("dpm-solver++2m", 12, new Guidance(3, 0.1)),
        new TrainingData("emoji", "ab".repeat(32), 15000, List.of("MIT", "CC-BY-4.0")),
        new TrainingRun(
            384_000,
            6000,
            4800.5,
            new EnergyEstimate(120, 0.5, "load × TDP"),
            Optional.of(new EnergyConfig.Grid("EU-27", 2020, 252, "SDES")),
            "0.1.0"),
        Map.of("loss", 0.125),
        ModelCard.USUAL_LICENCE);
  }

  static ModelPackage write(Path models, String name, String version) throws IOException {
    return write(models, name, version, TENSORS, Optional.empty());
  }

  /** As the other, with these weights and perhaps with another package's text encoder. */
  static ModelPackage write(
      Path models,
      String name,
      String version,
      Map<String, Tensor> tensors,
      Optional<SharedTextEncoder> textEncoder)
      throws IOException {
    try (var writer = ModelPackageWriter.begin(models, card(name, version))) {
      textEncoder.ifPresent(writer::readWith);
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), tensors, Map.of());
      Files.writeString(writer.file("MODEL_CARD.md"), "# " + name + "\n");
      return writer.publish();
    }
  }
}
