package dev.artishow.engine.model;

import dev.artishow.config.file.JsonFile;
import dev.artishow.config.file.Sha256;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A valid package of a network that is far too small to draw anything. */
final class SamplePackage {
  static final DenoiserSpec NETWORK = new DenoiserSpec(8, 4, 8, 1, 1, 4, 300, 8, 1);

  /** Kept in float32, while all others are in float16. */
  static final String EXACT = "last.table";

  private SamplePackage() {}

  static ModelCard card(String name, String version) {
    return new ModelCard(
        name,
        version,
        ModelKind.DIFFUSION,
        List.of("en", "fr"),
        NETWORK,
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

  /** Weights that fit: the first of each tensor is {@code first}, the others count down to 0. */
  static Map<String, Tensor> tensors(float first) {
    var tensors = new TreeMap<String, Tensor>();
    NETWORK
        .shapes()
        .forEach(
            (name, shape) -> {
              var values = new float[Math.toIntExact(Tensor.size(shape))];
              for (int i = 0; i < values.length; i++) {
                values[i] = i == 0 ? first : (values.length - i) % 8 / 8f;
              }
              DType dtype = name.equals(EXACT) ? DType.F32 : DType.F16;
              tensors.put(name, Tensor.of(values, dtype, shape));
            });
    return tensors;
  }

  /** Puts other bytes into a file of a package and lists them in its manifest. */
  static void replace(Path folder, String file, byte[] content) throws IOException {
    ModelManifest before = StoredModel.read(folder).manifest();
    var files = new TreeMap<>(before.files());
    files.put(file, new FileDigest(content.length, Sha256.of(content)));
    var after = new ModelManifest(before.format(), before.model(), files, before.textEncoder());
    Files.write(folder.resolve(file), content);
    Files.write(folder.resolve(ModelPackage.MANIFEST), JsonFile.bytes(after));
  }

  static ModelPackage write(Path models, String name, String version) throws IOException {
    return write(models, name, version, tensors(1), Optional.empty());
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
