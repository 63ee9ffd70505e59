package dev.artishow.trainer.publish;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.EnergyConfig;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.ReferenceSamples;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.registry.References;
import dev.artishow.engine.schedule.StepModel;
import dev.artishow.engine.schedule.StepModels;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.Evaluation;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.DenoiserTask;
import dev.artishow.trainer.denoiser.SheetPainter;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Publishes the averaged weights of a run's last checkpoint as a model package. */
public final class ModelPublisher {
  private static final String SAMPLES = "samples.png";
  private static final String CARD = "MODEL_CARD.md";
  private static final String LICENSES = "LICENSES.txt";
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
   * @param codeVersion version or commit of the program that trained
   */
  public record Details(
      String version,
      EnergyEstimate energyMethod,
      Optional<EnergyConfig.Grid> grid,
      String codeVersion) {}

  /**
   * Writes and verifies the package below {@code models}.
   *
   * @throws IllegalArgumentException if no licence of weights fits all those of the pictures
   */
  public ModelPackage publish(Path models, Details details, ComputeDevice device)
      throws IOException {
    TrainingData data = data();
    String licenses = LicenseTexts.of(WeightsLicense.of(data.licences()).spdx(), data.licences());
    RunState state = run.state();
    Tokenizer tokenizer = Tokenizer.load(run.tokenizer());
    Map<String, Tensor> weights = averagedWeights();
    Evaluation evaluation = evaluation(weights, tokenizer, device);
    ModelCard card = card(state, tokenizer, details, evaluation, data);
    try (var writer = ModelPackageWriter.begin(models, card)) {
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), weights, Map.of());
      tokenizer.save(writer.file(ModelPackage.TOKENIZER));
      Attribution.write(
          writer.file(Attribution.FILE), dataset, dataset.indices(Split.TRAIN).toArray());
      Files.writeString(writer.file(LICENSES), licenses);
      Files.copy(run.sheet(state.step()), writer.file(SAMPLES));
      Files.writeString(writer.file(CARD), new ModelCardText(card, state, evaluation).markdown());
      return writer.publish(model -> references(model, device));
    }
  }

  private ReferenceSamples references(ModelPackage model, ComputeDevice device) throws IOException {
    List<String> prompts = plan.reporting().samplePrompts();
    try (StepModel loaded = StepModels.load(model, device)) {
      return References.draw(loaded, prompts.subList(0, Math.min(REFERENCES, prompts.size())));
    }
  }

  private Map<String, Tensor> averagedWeights() throws IOException {
    var tensors = new TreeMap<String, Tensor>();
    Checkpoint.averages(run.checkpoint(), DenoiserTask.GROUP)
        .forEach(
            (name, tensor) ->
                tensors.put(name, Tensor.of(tensor.floats(), DType.F16, tensor.shape())));
    return tensors;
  }

  private DenoiserSpec spec(Tokenizer tokenizer) {
    DenoiserPlan section = plan.denoiser().orElseThrow();
    DenoiserPlan.Text text = section.text().orElseThrow();
    return section.spec(
        new DenoiserPlan.Text(tokenizer.vocabularySize(), text.tokens(), text.depth()));
  }

  private Evaluation evaluation(
      Map<String, Tensor> weights, Tokenizer tokenizer, ComputeDevice device) {
    try (NDManager manager = device.newManager()) {
      var arrays = new HashMap<String, NDArray>();
      weights.forEach(
          (name, tensor) ->
              arrays.put(name, manager.create(tensor.floats(), new Shape(tensor.shape()))));
      var spec = spec(tokenizer);
      var denoiser = new Denoiser(spec, Parameters.loaded(manager, arrays));
      return Evaluation.of(denoiser, tokenizer, dataset, manager);
    }
  }

  private ModelCard card(
      RunState state,
      Tokenizer tokenizer,
      Details details,
      Evaluation evaluation,
      TrainingData data) {
    EnergyEstimate method = details.energyMethod();
    return new ModelCard(
        plan.name(),
        details.version(),
        ModelKind.DIFFUSION,
        List.of("en", "fr"),
        spec(tokenizer),
        new SamplerDefaults("dpm-solver++2m", SheetPainter.STEPS, SheetPainter.GUIDANCE),
        data,
        new dev.artishow.engine.model.TrainingRun(
            state.step() * plan.compute().batch(),
            state.step(),
            state.seconds(),
            new EnergyEstimate(state.wattHours(), method.relativeUncertainty(), method.method()),
            details.grid(),
            details.codeVersion()),
        metrics(evaluation),
        WeightsLicense.of(data.licences()).spdx());
  }

  private static Map<String, Double> metrics(Evaluation evaluation) {
    var metrics = new TreeMap<String, Double>();
    for (int level = 0; level < evaluation.heldOut().size(); level++) {
      metrics.put("held-out-loss." + level, evaluation.heldOut().get(level));
      metrics.put("trained-loss." + level, evaluation.trained().get(level));
    }
    return metrics;
  }

  private TrainingData data() {
    int[] pictures = dataset.indices(Split.TRAIN).toArray();
    List<String> licences =
        Stream.concat(
                Arrays.stream(pictures).mapToObj(dataset::entry).map(PictureEntry::license),
                dataset.info().captionLicenses().stream())
            .distinct()
            .sorted()
            .toList();
    return new TrainingData(
        dataset.info().name(), dataset.info().planSha256(), pictures.length, licences);
  }
}
