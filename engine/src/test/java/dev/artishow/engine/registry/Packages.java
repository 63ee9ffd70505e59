package dev.artishow.engine.registry;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.ReferenceSamples;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.LongStream;

/** Writes valid packages whose weights are all zero, for models that are pretended. */
final class Packages {
  private static final DenoiserSpec NETWORK = new DenoiserSpec(8, 4, 8, 1, 1, 4, 300, 8, 1);

  private final Path folder;

  Packages(Path folder) {
    this.folder = folder;
  }

  ModelPackage write(String name, String version) throws IOException {
    return write(name, version, Optional.empty());
  }

  ModelPackage write(String name, String version, Optional<ReferenceSamples> samples)
      throws IOException {
    return write(name, version, samples, Optional.empty());
  }

  ModelPackage write(
      String name,
      String version,
      Optional<ReferenceSamples> samples,
      Optional<SharedTextEncoder> textEncoder)
      throws IOException {
    try (var writer = ModelPackageWriter.begin(folder, card(name, version))) {
      textEncoder.ifPresent(writer::readWith);
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), zeros(textEncoder.isEmpty()), Map.of());
      if (samples.isPresent()) {
        samples.get().save(writer.file(ReferenceSamples.FILE));
      }
      return writer.publish();
    }
  }

  private static Map<String, Tensor> zeros(boolean withTextEncoder) {
    var tensors = new TreeMap<String, Tensor>();
    NETWORK
        .shapes()
        .forEach(
            (name, shape) -> {
              int size = (int) LongStream.of(shape).reduce(1, Math::multiplyExact);
              tensors.put(name, Tensor.of(new float[size], DType.F16, shape));
            });
    tensors.keySet().removeIf(name -> !withTextEncoder && TextEncoder.owns(name));
    return tensors;
  }

  private static ModelCard card(String name, String version) {
    return new ModelCard(
        name,
        version,
        ModelKind.DIFFUSION,
        List.of("en"),
        NETWORK,
        new SamplerDefaults("dpm-solver++2m", 2, new Guidance(3, 0.1)),
        new TrainingData("emoji", "ab".repeat(32), 1, List.of("MIT")),
        new TrainingRun(
            1, 1, 1, new EnergyEstimate(0, 0.5, "load × TDP"), Optional.empty(), "0.1.0"),
        Map.of(),
        ModelCard.USUAL_LICENCE);
  }
}
