package dev.artishow.trainer.denoiser;

import dev.artishow.config.Kind;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.PyramidSpec;
import dev.artishow.engine.sampling.Sampler;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.NoiseExamples;
import dev.artishow.trainer.examples.SketchOdds;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.trainer.kind.StartingPackage;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.text.CaptionReading;
import dev.artishow.trainer.text.LearntText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A denoiser and what it learns; sizes as in {@link DenoiserSpec}.
 *
 * @param text sizes of the text encoder; it is learnt along with the denoiser unless one is given
 * @param textEncoder run folder or package of a trained text encoder, whose width and heads are the
 *     denoiser's; it stays as it is
 * @param pyramid the convolutions between pixels and tokens, in place of patches and head
 * @param mender the U-Net behind patches and head, if there is one
 * @param sketches if set, it learns to redraw sketches beside drawing freely
 * @param startFrom package of a trained denoiser of these sizes whose weights it starts from; with
 *     sketches it may be one that read none
 * @param precision of the passes, float32 if unset
 */
@Kind("denoiser")
public record DenoiserPlan(
    int resolution,
    int patch,
    int width,
    int depth,
    int heads,
    int headChannels,
    Optional<LearntText> text,
    Optional<Path> textEncoder,
    Optional<PyramidSpec> pyramid,
    Optional<PyramidSpec> mender,
    Optional<SketchOdds> sketches,
    Optional<Path> startFrom,
    Optional<PassPrecision> precision,
    Objective objective)
    implements ModelPlan {
  private static final int DRY_BATCH = 8;
  private static final LearntText DRY_TEXT = new LearntText(8192, 24, 4);

  public DenoiserPlan {
    if (text.isPresent() == textEncoder.isPresent()) {
      throw new IllegalArgumentException(
          "text must be set if and only if textEncoder is not, %s set"
              .formatted(text.isPresent() ? "both are" : "none is"));
    }
    LearntText sizes = text.orElse(new LearntText(2, 1, 1));
    spec(resolution, patch, width, depth, heads, headChannels, sizes, pyramid, mender, sketches);
  }

  private static DenoiserSpec spec(
      int resolution,
      int patch,
      int width,
      int depth,
      int heads,
      int headChannels,
      LearntText text,
      Optional<PyramidSpec> pyramid,
      Optional<PyramidSpec> mender,
      Optional<SketchOdds> sketches) {
    return new DenoiserSpec(
        resolution,
        patch,
        width,
        depth,
        heads,
        headChannels,
        text.vocabulary(),
        text.tokens(),
        text.depth(),
        pyramid,
        mender,
        sketches.isPresent());
  }

  /** The network with a text encoder of these sizes. */
  public DenoiserSpec spec(LearntText sizes) {
    return spec(
        resolution, patch, width, depth, heads, headChannels, sizes, pyramid, mender, sketches);
  }

  @Override
  public Task<?> task(TaskInputs inputs) throws IOException {
    ExampleSets sets = inputs.examples();
    Examples training = sets.training(resolution);
    Examples heldOut = sets.heldOut(Split.HELD_OUT, resolution);
    CaptionReading reading = CaptionReading.of(inputs.folder(), textEncoder, text, width, heads);
    return new DenoiserTask(
        spec(reading.sizes()),
        this,
        new DenoiserTask.Material(
            training,
            heldOut,
            sets.unseen(resolution),
            sketches.map(
                odds ->
                    new DenoiserTask.Drafts(
                        sets.sketches(training, odds),
                        sets.sketches(heldOut, Split.HELD_OUT, odds))),
            reading.captions(),
            reading.encoder()),
        inputs.batch(),
        inputs.seed(),
        inputs.samplePrompts());
  }

  /**
   * With noise for pictures, weights by chance, a text encoder of the usual size that learns along
   * if its own is not there yet, and in float32, since few processors are fast in less.
   */
  @Override
  public Task<?> dryTask(TaskInputs inputs) {
    var noise = new NoiseExamples(resolution);
    LearntText sizes = text.orElse(DRY_TEXT);
    var captions = new Captions(Tokenizer.hashing(sizes.vocabulary()), sizes.tokens());
    return new DenoiserTask(
        spec(sizes),
        fromChanceInFloat32(),
        new DenoiserTask.Material(
            noise, noise, Optional.empty(), Optional.empty(), captions, Optional.empty()),
        Math.min(inputs.batch(), DRY_BATCH),
        inputs.seed(),
        inputs.samplePrompts());
  }

  private DenoiserPlan fromChanceInFloat32() {
    return new DenoiserPlan(
        resolution,
        patch,
        width,
        depth,
        heads,
        headChannels,
        text,
        textEncoder,
        pyramid,
        mender,
        sketches,
        Optional.empty(),
        Optional.empty(),
        objective);
  }

  @Override
  public boolean isHalfPrecision() {
    return precision.filter(PassPrecision.FLOAT16::equals).isPresent();
  }

  /** The denoiser with its text encoder, whether that was trained along with it or before. */
  @Override
  public PackagedKind packaged(RunFolder run, Dataset dataset) throws IOException {
    DenoiserSpec network = spec(CaptionReading.sizes(run, textEncoder, text, heads));
    return new PackagedKind(
        network,
        CaptionReading.withEncoder(run, Checkpoint.averages(run.checkpoint(), DenoiserTask.GROUP)),
        new SamplerDefaults(Sampler.DPM_SOLVER_2M.key(), SheetPainter.STEPS, SheetPainter.GUIDANCE),
        new PackagedKind.Describing(
            "A text-to-image diffusion model that draws pictures with transparency",
            "Modèle de diffusion texte-image qui dessine avec transparence",
            new DenoiserCost(network).drawingFlop(SheetPainter.STEPS)),
        StartingPackage.energy(startFrom),
        index -> true);
  }
}
