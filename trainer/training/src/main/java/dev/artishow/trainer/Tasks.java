package dev.artishow.trainer;

import dev.artishow.trainer.examples.DataPlan;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.DenoiserTask;
import dev.artishow.trainer.distill.DistillationPlan;
import dev.artishow.trainer.distill.DistillationTask;
import dev.artishow.trainer.examples.EnlargingSketchOdds;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.NoiseExamples;
import dev.artishow.trainer.examples.SketchOdds;
import dev.artishow.trainer.gan.CollapseWatch;
import dev.artishow.trainer.gan.GanPlan;
import dev.artishow.trainer.gan.GanTask;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.text.ContrastiveTask;
import dev.artishow.trainer.text.EvaluatorPlan;
import dev.artishow.trainer.text.FrozenText;
import dev.artishow.trainer.text.TextEncoderPlan;
import dev.artishow.trainer.upscale.HeldOutSketches;
import dev.artishow.trainer.upscale.UpscalePlan;
import dev.artishow.trainer.upscale.UpscaleTask;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/** Makes the task of a plan: what it teaches, from its data set. */
final class Tasks implements PlanVisitor<Task<?>> {
  private static final int DRY_BATCH = 8;
  private static final DenoiserPlan.Text USUAL_TEXT = new DenoiserPlan.Text(8192, 24, 4);

  private final TrainingPlan plan;
  private final RunFolder folder;
  private final Dataset dataset;
  private final ExampleSets sets;

  private Tasks(TrainingPlan plan, RunFolder folder) throws IOException {
    this.plan = plan;
    this.folder = folder;
    DataPlan data = plan.data();
    this.dataset = Dataset.open(data.set());
    this.sets = new ExampleSets(dataset, data.captions(), data.scenes());
  }

  /** Copies what captions are read with into the run folder first, if it is not there yet. */
  static Task<?> of(TrainingPlan plan, RunFolder folder) throws IOException {
    return plan.accept(new Tasks(plan, folder));
  }

  /**
   * As {@link #of}; a denoiser gets noise for pictures, a text encoder of the usual size that
   * learns along if its own is not there yet, and float32, since few processors are fast in less.
   */
  static Task<?> dry(TrainingPlan plan, RunFolder folder) throws IOException {
    if (plan.denoiser().isEmpty()) {
      return of(plan, folder);
    }
    DenoiserPlan section = plan.denoiser().get().inFloat32();
    var noise = new NoiseExamples(section.resolution());
    DenoiserPlan.Text text = section.text().orElse(USUAL_TEXT);
    var tokenizer = Tokenizer.hashing(text.vocabulary());
    return new DenoiserTask(
        section.spec(text),
        section,
        new DenoiserTask.Material(
            noise,
            noise,
            Optional.empty(),
            Optional.empty(),
            new Captions(tokenizer, text.tokens()),
            Optional.empty()),
        Math.min(plan.compute().batch(), DRY_BATCH),
        plan.seed(),
        plan.reporting().samplePrompts());
  }

  @Override
  public Task<?> visit(DistillationPlan section) throws IOException {
    DenoiserSpec network = DistillationTask.student(section).denoiser();
    FrozenText.keep(section.teacher(), folder);
    return new DistillationTask(
        section,
        sets.training(network.resolution()),
        plan.compute().batch(),
        plan.seed(),
        plan.reporting().samplePrompts());
  }

  @Override
  public Task<?> visit(TextEncoderPlan section) throws IOException {
    Tokenizer tokenizer = Tokenizer.hashing(section.vocabulary());
    tokenizer.save(folder.tokenizer());
    return ContrastiveTask.of(section, tokenizer, pairs());
  }

  @Override
  public Task<?> visit(EvaluatorPlan section) throws IOException {
    return ContrastiveTask.of(section, pairs());
  }

  private ContrastiveTask.Material pairs() {
    return new ContrastiveTask.Material(
        sets, plan.reporting().samplePrompts(), plan.compute().batch(), plan.seed());
  }

  @Override
  public Task<?> visit(DenoiserPlan section) throws IOException {
    Examples training = sets.training(section.resolution());
    Examples heldOut = sets.heldOut(Split.HELD_OUT, section.resolution());
    Reading reading =
        reading(section.textEncoder(), section.text(), section.width(), section.heads());
    return new DenoiserTask(
        section.spec(reading.sizes()),
        section,
        new DenoiserTask.Material(
            training,
            heldOut,
            sets.unseen(section.resolution()),
            section.sketches().map(odds -> drafts(training, heldOut, odds)),
            reading.captions(),
            reading.encoder()),
        plan.compute().batch(),
        plan.seed(),
        plan.reporting().samplePrompts());
  }

  private DenoiserTask.Drafts drafts(Examples training, Examples heldOut, SketchOdds odds) {
    return new DenoiserTask.Drafts(
        sets.sketches(training, odds), sets.sketches(heldOut, Split.HELD_OUT, odds));
  }

  @Override
  public Task<?> visit(UpscalePlan section) {
    Examples training = sets.training(section.resolution(), section.pictures(dataset));
    Examples heldOut = sets.heldOut(Split.HELD_OUT, section.resolution());
    var material =
        new UpscaleTask.Material(
            training,
            heldOut,
            section.sketches().map(odds -> sets.sketches(training, odds)),
            section.sketches().map(odds -> sketches(heldOut, odds)));
    return new UpscaleTask(section, material, plan.compute().batch(), plan.seed());
  }

  private HeldOutSketches sketches(Examples heldOut, EnlargingSketchOdds odds) {
    return new HeldOutSketches(
        sets.sketches(heldOut, Split.HELD_OUT, odds.ofItself()),
        sets.sketches(heldOut, Split.HELD_OUT, odds.ofOthers()));
  }

  @Override
  public Task<?> visit(GanPlan section) throws IOException {
    Examples training = sets.training(section.resolution());
    Reading reading =
        reading(section.textEncoder(), section.text(), section.width(), section.heads());
    return new GanTask(
        section,
        section.spec(reading.sizes()),
        new GanTask.Material(
            training,
            sets.heldOut(Split.HELD_OUT, section.resolution()),
            reading.captions(),
            reading
                .encoder()
                .<Function<NDManager, TextEncoder>>map(
                    frozen -> manager -> frozen.encoder(manager, DataType.FLOAT32)),
            reading
                .encoder()
                .filter(frozen -> section.needsTower())
                .map(frozen -> new GanTask.Tower(frozen.pairSpec(), frozen::pair)),
            CollapseWatch.over(dataset, section),
            plan.reporting().samplePrompts()),
        plan.compute().batch(),
        plan.seed());
  }

  /** How a picture model reads captions. */
  private record Reading(Captions captions, TextEncoder.Size size, Optional<FrozenText> encoder) {

    DenoiserPlan.Text sizes() {
      return new DenoiserPlan.Text(size.vocabulary(), size.tokens(), size.depth());
    }
  }

  private Reading reading(
      Optional<Path> trained, Optional<DenoiserPlan.Text> learntAlong, int width, int heads)
      throws IOException {
    if (trained.isPresent()) {
      FrozenText frozen = FrozenText.of(folder, trained.get(), heads);
      if (frozen.size().width() != width) {
        throw new IllegalArgumentException(
            "width must be that of the text encoder, %d, was %d"
                .formatted(frozen.size().width(), width));
      }
      return new Reading(frozen.captions(), frozen.size(), Optional.of(frozen));
    }
    DenoiserPlan.Text text = learntAlong.orElseThrow();
    Tokenizer tokenizer = Tokenizer.hashing(text.vocabulary());
    tokenizer.save(folder.tokenizer());
    var size = new TextEncoder.Size(text.vocabulary(), text.tokens(), text.depth(), width, heads);
    return new Reading(new Captions(tokenizer, text.tokens()), size, Optional.empty());
  }
}
