package dev.artishow.launcher;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.DenoiserSpec;
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

/** A valid package, far too small to draw anything. */
public final class SmallPackage {
  private static final DenoiserSpec NETWORK = new DenoiserSpec(8, 4, 8, 1, 1, 4, 300, 8, 1);

  private SmallPackage() {}

  public static ModelPackage publish(Path models, String name, String version) throws IOException {
    try (var writer = ModelPackageWriter.begin(models, card(name, version))) {
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), zeros(), Map.of());
      return writer.publish();
    }
  }

  private static Map<String, Tensor> zeros() {
    var tensors = new TreeMap<String, Tensor>();
    NETWORK
        .shapes()
        .forEach(
            (name, shape) -> {
              int size = (int) LongStream.of(shape).reduce(1, Math::multiplyExact);
              DType dtype = name.equals("last.table") ? DType.F32 : DType.F16;
              tensors.put(name, Tensor.of(new float[size], dtype, shape));
            });
    return tensors;
  }

  private static ModelCard card(String name, String version) {
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
            4800,
            new EnergyEstimate(120, 0.5, "load × TDP"),
            Optional.of(new EnergyConfig.Grid("EU-27", 2020, 252, "SDES")),
            "0.1.0"),
        Map.of("loss", 0.125),
        "CC-BY-SA-4.0");
  }
}
