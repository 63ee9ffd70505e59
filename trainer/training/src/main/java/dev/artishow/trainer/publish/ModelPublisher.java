package dev.artishow.trainer.publish;

import dev.artishow.config.file.Sha256;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.ReferenceSamples;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.registry.References;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.attribution.Attribution;
import dev.artishow.trainer.data.CaptionMix;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.evaluate.EvaluationFile;
import dev.artishow.trainer.evaluate.Evaluations;
import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Publishes the averaged weights of a run's last checkpoint as a signed model package. What its
 * card tells of the quality comes from an evaluation of the same weights, or else from the run. A
 * text encoder that has a package of its own beside the new one is left to that package.
 */
public final class ModelPublisher {
  private static final String SAMPLES = "samples.png";
  static final String CARD = "MODEL_CARD.md";
  static final String LICENSES = "LICENSES.txt";
  private static final int REFERENCES = 3;

  private final TrainingPlan plan;
  private final RunFolder run;
  private final Dataset dataset;

  public ModelPublisher(TrainingPlan plan, RunFolder run, Dataset dataset) {
    this.plan = plan;
    this.run = run;
    this.dataset = dataset;
  }

  /**
   * What the publisher cannot read off the run.
   *
   * @param version of the package, e.g. {@code 1.0.0}
   * @param energyMethod how the run's energy is known, with its uncertainty
   * @param grid the electricity it ran on, where known
   * @param evaluations where to look for an evaluation of the same weights
   * @param key signs the package
   */
  public record Details(
      String version,
      EnergyEstimate energyMethod,
      Optional<EnergyConfig.Grid> grid,
      Evaluations evaluations,
      SigningKey key) {}

  /**
   * Writes, signs and verifies the package below {@code models}.
   *
   * @throws IllegalArgumentException if no licence of weights fits all those of the pictures
   */
  public ModelPackage publish(Path models, Details details, ComputeDevice device)
      throws IOException {
    RunState state = run.state();
    PackagedKind kind = plan.model().packaged(run, dataset);
    int[] learnt = dataset.indices(Split.TRAIN).filter(kind.learns()).toArray();
    TrainingData data = data(learnt);
    int[] credited = kind.draws() ? learnt : IntStream.range(0, dataset.size()).toArray();
    String licenses =
        LicenseTexts.of(WeightsLicense.of(data.licences()).spdx(), licences(credited));
    Path weights = run.path().resolve(ModelPackage.WEIGHTS);
    Map<String, Tensor> tensors = halved(kind.weights());
    Optional<SharedTextEncoder> shared = share(tensors, models);
    SafeTensors.write(weights, tensors, Map.of());
    Optional<EvaluationFile.Model> evaluation = details.evaluations().of(Sha256.of(weights));
    ModelCard card = card(kind, state, details, evaluation, data);
    try (var writer = ModelPackageWriter.begin(models, card)) {
      writer.signWith(details.key());
      shared.ifPresent(writer::readWith);
      Files.copy(weights, writer.file(ModelPackage.WEIGHTS));
      if (card.kind().hasTokenizer()) {
        Tokenizer.load(run.tokenizer()).save(writer.file(ModelPackage.TOKENIZER));
      }
      Attribution.write(
          writer.file(Attribution.FILE),
          dataset,
          credited,
          index -> Arrays.binarySearch(learnt, index) >= 0);
      Files.writeString(writer.file(LICENSES), licenses);
      Files.copy(run.lastSheet(state.step()), writer.file(SAMPLES));
      var text =
          new ModelCardText(card, kind.words(), shared, evaluation, details.key().publicKey());
      String markdown = text.markdown();
      Files.writeString(writer.file(CARD), markdown);
      Files.writeString(
          writer.file(RepositoryCard.FILE), RepositoryCard.of(card, shared, markdown));
      return card.kind().draws()
          ? writer.publish(model -> references(model, device))
          : writer.publish();
    }
  }

  /** Takes the text encoder out of the weights if a package in {@code models} has the same. */
  private Optional<SharedTextEncoder> share(Map<String, Tensor> weights, Path models)
      throws IOException {
    if (!Files.exists(run.textEncoder())) {
      return Optional.empty();
    }
    var encoder = new TreeMap<>(weights);
    encoder.keySet().removeIf(name -> !TextEncoder.owns(name));
    Optional<SharedTextEncoder> shared = new PublishedTextEncoders(models).find(encoder);
    if (shared.isPresent()) {
      weights.keySet().removeAll(encoder.keySet());
    }
    return shared;
  }

  private ReferenceSamples references(ModelPackage model, ComputeDevice device) throws IOException {
    List<String> prompts = plan.reporting().samplePrompts();
    try (StepModel loaded = StepModels.load(model, device)) {
      return References.draw(loaded, prompts.subList(0, Math.min(REFERENCES, prompts.size())));
    }
  }

  private static Map<String, Tensor> halved(Map<String, Tensor> weights) {
    var halved = new TreeMap<String, Tensor>();
    weights.forEach(
        (name, tensor) -> halved.put(name, Tensor.of(tensor.floats(), DType.F16, tensor.shape())));
    return halved;
  }

  private ModelCard card(
      PackagedKind kind,
      RunState state,
      Details details,
      Optional<EvaluationFile.Model> evaluation,
      TrainingData data)
      throws IOException {
    EnergyEstimate method = details.energyMethod();
    return new ModelCard(
        plan.name(),
        details.version(),
        ModelKind.of(kind.network()),
        ModelKind.of(kind.network()).readsText() ? languages() : List.of(),
        kind.network(),
        kind.sampler(),
        data,
        new TrainingRun(
            state.step() * plan.compute().batch(),
            state.step(),
            state.seconds(),
            new EnergyEstimate(state.wattHours(), method.relativeUncertainty(), method.method()),
            details.grid(),
            Checkpoint.identity(run.checkpoint()).code(),
            kind.before()),
        evaluation.isPresent() ? evaluation.get().headlines() : LastFigures.of(run),
        WeightsLicense.of(data.licences()).spdx());
  }

  /** Those that captions were drawn in. */
  private List<String> languages() {
    CaptionMix mix = plan.data().captions().orElse(CaptionMix.USUAL);
    return List.copyOf(mix.spoken(dataset.info().languages()));
  }

  private TrainingData data(int[] learnt) {
    return new TrainingData(
        dataset.info().name(), dataset.info().planSha256(), learnt.length, licences(learnt));
  }

  private List<String> licences(int[] pictures) {
    return Stream.concat(
            Arrays.stream(pictures).mapToObj(dataset::entry).map(PictureEntry::license),
            dataset.info().captionLicenses().stream())
        .distinct()
        .sorted()
        .toList();
  }
}
