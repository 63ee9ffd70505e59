package dev.artishow.launcher.models;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.model.FileDigest;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.TensorInfo;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.LibrarySpec;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.launcher.terminal.Table;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a verified package says of itself, for people. */
final class ModelReport {
  private final Phrases phrases;
  private final Table table = new Table();

  private final boolean all;

  /**
   * For a reader.
   *
   * @param all tells every file, language and measured figure, else only how many there are
   */
  ModelReport(Phrases phrases, boolean all) {
    this.phrases = phrases;
    this.all = all;
  }

  /** The report's lines. */
  List<String> of(ModelPackage model, Signers.Signed signed) throws IOException {
    ModelCard card = model.card();
    describe(card);
    model.manifest().textEncoder().ifPresent(shared -> row("text-encoder", shared.title()));
    describe(card.data(), card.training());
    measured(card.metrics());
    integrity(model, signed);
    return table.lines();
  }

  private void measured(Map<String, Double> figures) {
    if (all) {
      figures.forEach((name, value) -> row("metric", name, value));
    } else if (!figures.isEmpty()) {
      row("metrics", figures.size());
    }
  }

  private void row(String key, Object... values) {
    table.row(phrases.say("models.label." + key), phrases.say("models.value." + key, values));
  }

  private void describe(ModelCard card) {
    NetworkSpec network = card.network();
    SamplerDefaults sampler = card.sampler();
    row("model", card.name() + "@" + card.version(), card.kind());
    row("licence", card.licence());
    boolean sees = card.kind() == ModelKind.TEXT_ENCODER || card.kind() == ModelKind.EVALUATOR;
    row(sees ? "sees" : "draws", network.resolution());
    if (card.kind().readsText()) {
      int count = card.languages().size();
      row("languages", count, all ? ": " + String.join(" ", card.languages()) : "");
    }
    if (network instanceof DenoiserSpec denoiser) {
      rows(denoiser);
    } else if (network instanceof DistilledSpec distilled) {
      rows(distilled.denoiser());
    } else if (network instanceof GanSpec gan) {
      row("generator", gan.noise(), gan.channels());
      row("text", gan.textTokens(), gan.vocabulary(), gan.textDepth());
    } else if (network instanceof TextEncoderSpec encoder) {
      row("encoder", encoder.width(), encoder.heads(), encoder.features());
      row("text", encoder.textTokens(), encoder.vocabulary(), encoder.textDepth());
    } else if (network instanceof EvaluatorSpec evaluator) {
      row("evaluator", evaluator.channels(), evaluator.width(), evaluator.features());
    } else if (network instanceof UpscalerSpec upscaler) {
      row("enlarges", upscaler.inputResolution());
      row("upscaler", upscaler.channels(), upscaler.blocks());
    } else if (network instanceof LibrarySpec library) {
      row("library", library.things(), library.drawings());
    }
    if (card.kind().draws()) {
      row(
          "sampler",
          sampler.name(),
          sampler.steps(),
          sampler.guidance().scale(),
          sampler.guidance().from());
    }
  }

  private void rows(DenoiserSpec denoiser) {
    row(
        "network",
        denoiser.width(),
        denoiser.depth(),
        denoiser.heads(),
        denoiser.patch(),
        denoiser.headChannels());
    row("text", denoiser.textTokens(), denoiser.vocabulary(), denoiser.textDepth());
  }

  private void describe(TrainingData data, TrainingRun training) {
    row("data", data.name(), data.pictures(), String.join(", ", data.licences()));
    row("dataDigest", data.digest());
    row(
        "training",
        training.samples(),
        training.steps(),
        training.wallSeconds() / 60,
        training.codeVersion());
    EnergyEstimate energy = training.energy();
    row("energy", energy.wattHours() / 1000, energy.relativeUncertainty(), energy.method());
    training.before().ifPresent(before -> row("before", before.wattHours() / 1000));
    training.grid().ifPresent(grid -> carbon(energy, grid));
  }

  private void carbon(EnergyEstimate energy, EnergyConfig.Grid grid) {
    row(
        "carbon",
        energy.wattHours() / 1000 * grid.gramsPerKwh(),
        grid.gramsPerKwh(),
        grid.country(),
        Integer.toString(grid.year()),
        grid.source());
  }

  private void integrity(ModelPackage model, Signers.Signed signed) throws IOException {
    if (model.card().kind().hasWeights()) {
      weights(model);
    }
    Map<String, FileDigest> files = model.manifest().files();
    if (all) {
      files.forEach((name, digest) -> row("file", name, digest.bytes(), digest.sha256()));
    } else {
      row("files", files.size(), model.manifest().totalBytes() / 1e6);
    }
    row("digest", model.id().digest());
    row("signature", signed.say(phrases));
    signed.key().ifPresent(key -> row("signer", ModelSignature.fingerprint(key)));
    row("folder", model.folder());
  }

  private void weights(ModelPackage model) throws IOException {
    try (var weights = model.weights()) {
      Map<String, TensorInfo> tensors = weights.tensors();
      Map<String, Long> formats =
          tensors.values().stream()
              .collect(
                  Collectors.groupingBy(
                      info -> info.dtype().name(), TreeMap::new, Collectors.counting()));
      row(
          "weights",
          tensors.values().stream().mapToLong(TensorInfo::size).sum(),
          tensors.size(),
          String.join(", ", formats.keySet()));
    }
  }
}
