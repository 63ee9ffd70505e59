package dev.artishow.trainer.publish;

import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.Sampler;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.PlanVisitor;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.DenoiserTask;
import dev.artishow.trainer.denoiser.SheetPainter;
import dev.artishow.trainer.distill.DistillationPlan;
import dev.artishow.trainer.distill.DistillationTask;
import dev.artishow.trainer.gan.GanPlan;
import dev.artishow.trainer.gan.GanTask;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.kind.PackagedKind.Describing;
import dev.artishow.trainer.text.ContrastiveTask;
import dev.artishow.trainer.text.EvaluatorPlan;
import dev.artishow.trainer.text.FrozenText;
import dev.artishow.trainer.text.TextEncoderPlan;
import dev.artishow.trainer.upscale.UpscalePlan;
import dev.artishow.trainer.upscale.UpscaleTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what each kind of model publishes off its plan section and its run. */
final class PackagedKinds implements PlanVisitor<PackagedKind> {
  private static final double GIGA = 1e9;
  private static final String ONE_STEP = "one-step";

  private final RunFolder run;
  private final Dataset dataset;

  PackagedKinds(RunFolder run, Dataset dataset) {
    this.run = run;
    this.dataset = dataset;
  }

  /** A denoiser, with its text encoder whether that was trained along with it or before. */
  @Override
  public PackagedKind visit(DenoiserPlan section) throws IOException {
    DenoiserSpec network =
        section.spec(reading(section.textEncoder(), section.text(), section.heads()));
    return new PackagedKind(
        network,
        withTextEncoder(weights(DenoiserTask.GROUP)),
        new SamplerDefaults(Sampler.DPM_SOLVER_2M.key(), SheetPainter.STEPS, SheetPainter.GUIDANCE),
        new Describing(
            "A text-to-image diffusion model that draws pictures with transparency",
            "Modèle de diffusion texte-image qui dessine avec transparence",
            new DenoiserCost(network).drawingFlop(SheetPainter.STEPS) / GIGA));
  }

  private DenoiserPlan.Text reading(
      Optional<Path> trained, Optional<DenoiserPlan.Text> learntAlong, int heads)
      throws IOException {
    if (trained.isPresent()) {
      TextEncoder.Size size = FrozenText.of(run, trained.get(), heads).size();
      return new DenoiserPlan.Text(size.vocabulary(), size.tokens(), size.depth());
    }
    DenoiserPlan.Text text = learntAlong.orElseThrow();
    return new DenoiserPlan.Text(vocabulary(), text.tokens(), text.depth());
  }

  /** A generator, likewise. */
  @Override
  public PackagedKind visit(GanPlan section) throws IOException {
    GanSpec network = section.spec(reading(section.textEncoder(), section.text(), section.heads()));
    return new PackagedKind(
        network,
        withTextEncoder(weights(GanTask.GENERATOR)),
        oneStep(),
        new Describing(
            "A generative adversarial network that draws pictures with transparency in one step",
            "Réseau antagoniste génératif qui dessine avec transparence en une étape",
            GanGenerator.flop(network) / GIGA));
  }

  /** A student, with its teacher's text encoder. */
  @Override
  public PackagedKind visit(DistillationPlan section) throws IOException {
    DistilledSpec network = DistillationTask.student(section);
    var cost = new DenoiserCost(network.denoiser());
    SamplerDefaults sampler =
        section
            .fewSteps()
            .map(few -> sampler(Sampler.DDIM, few.steps(), section))
            .orElseGet(() -> sampler(Sampler.DPM_SOLVER_2M, SheetPainter.STEPS, section));
    return new PackagedKind(
        network,
        withTextEncoder(weights(DistillationTask.GROUP)),
        sampler,
        new Describing(
            "A distilled text-to-image diffusion model that draws pictures with transparency",
            "Modèle de diffusion texte-image distillé qui dessine avec transparence",
            (cost.captionFlop() + sampler.steps() * cost.stepFlop()) / GIGA),
        Optional.of(ModelPackage.open(section.teacher()).card().training().total()),
        index -> true);
  }

  private static SamplerDefaults sampler(Sampler sampler, int steps, DistillationPlan section) {
    double scale = SheetPainter.GUIDANCE.scale();
    return new SamplerDefaults(sampler.key(), steps, new Guidance(scale, section.guidanceFrom()));
  }

  /** A network that enlarges. */
  @Override
  public PackagedKind visit(UpscalePlan section) throws IOException {
    UpscalerSpec network = section.spec();
    return new PackagedKind(
            network,
            weights(UpscaleTask.UPSCALER),
            oneStep(),
            new Describing(
                "A network that enlarges drawn pictures with transparency",
                "Réseau qui agrandit des images dessinées avec transparence",
                Upscaler.flop(network) / GIGA))
        .learning(section.pictures(dataset));
  }

  /** A text encoder, with the picture tower that it learnt with. */
  @Override
  public PackagedKind visit(TextEncoderPlan section) throws IOException {
    TextEncoderSpec network = section.spec(vocabulary());
    return new PackagedKind(
            network,
            weights(ContrastiveTask.TEXT_ENCODER),
            oneStep(),
            new Describing(
                "A text encoder that other models read captions with",
                "Encodeur de texte avec lequel d’autres modèles lisent les légendes",
                network.captionFlop(network.textTokens()) / GIGA))
        .learning(section.lesson().pictures(dataset));
  }

  /** A judge. */
  @Override
  public PackagedKind visit(EvaluatorPlan section) throws IOException {
    EvaluatorSpec network = section.network();
    return new PackagedKind(
            network,
            weights(ContrastiveTask.EVALUATOR),
            oneStep(),
            new Describing(
                "A judge that pictures and captions are compared by",
                "Juge qui compare images et légendes",
                network.pictureFlop() / GIGA))
        .learning(section.lesson().pictures(dataset));
  }

  private static SamplerDefaults oneStep() {
    return new SamplerDefaults(ONE_STEP, 1, new Guidance(1, 0));
  }

  private int vocabulary() throws IOException {
    return Tokenizer.load(run.tokenizer()).vocabularySize();
  }

  private Map<String, Tensor> weights(String group) throws IOException {
    return Checkpoint.averages(run.checkpoint(), group);
  }

  private Map<String, Tensor> withTextEncoder(Map<String, Tensor> learnt) throws IOException {
    var all = new TreeMap<>(learnt);
    if (Files.exists(run.textEncoder())) {
      try (var trained = SafeTensors.open(run.textEncoder())) {
        for (String name : trained.tensors().keySet()) {
          if (TextEncoder.owns(name)) {
            all.putIfAbsent(name, trained.read(name));
          }
        }
      }
    }
    return all;
  }
}
