package dev.artishow.trainer.distill;

import dev.artishow.config.Kind;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.Sampler;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.sampling.Times;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.denoiser.Objective;
import dev.artishow.trainer.denoiser.SheetPainter;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.SketchOdds;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.kind.PackagedKind;
import dev.artishow.trainer.kind.StartingPackage;
import dev.artishow.trainer.kind.TaskInputs;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.Task;
import dev.artishow.trainer.text.CaptionReading;
import dev.artishow.trainer.text.FrozenText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What a student learns from a teacher: the plan's section {@code distillation}.
 *
 * @param teacher folder of a published model: a denoiser, or a distilled one to learn few steps of
 * @param leastScale of guidance that is learnt
 * @param mostScale of guidance that is learnt
 * @param guidanceFrom the time t from which guidance is on, as in drawing
 * @param fewSteps if set, the student learns to draw in few steps what the teacher draws in many,
 *     and of a denoiser guidance along with it; if not, to do in one pass what the teacher does in
 *     two
 * @param sketches what the student redraws, if its teacher reads sketches
 * @param objective times at which it learns; caption dropout keeps pictures without caption in mind
 */
@Kind("distillation")
public record DistillationPlan(
    Path teacher,
    double leastScale,
    double mostScale,
    double guidanceFrom,
    Optional<FewSteps> fewSteps,
    Optional<SketchOdds> sketches,
    Objective objective)
    implements ModelPlan {

  /**
   * Steps and how they are learnt.
   *
   * @param steps that pictures are drawn in
   * @param firstGap share of the way to a step's end that the teacher goes at once, at the start
   * @param lastGap the same at the end; the shorter, the more exact and the slower to learn
   * @param halveEvery batches after which the gap is halved, until it is the last
   */
  public record FewSteps(int steps, double firstGap, double lastGap, long halveEvery) {

    /** How near to a step's end is learnt: nearer, rounding errors would be magnified. */
    private static final double NEAREST = 0.02;

    public FewSteps {
      require(steps >= 1 && steps <= 16, "steps", "1–16", steps);
      require(firstGap > 0 && firstGap <= 1, "firstGap", "above 0, at most 1", firstGap);
      require(lastGap > 0 && lastGap <= firstGap, "lastGap", "above 0, at most firstGap", lastGap);
      require(halveEvery >= 1, "halveEvery", "1 or more", halveEvery);
    }

    /**
     * At what times a batch is learnt: each step as often as any other, every second time from its
     * very beginning, where drawing asks.
     *
     * @param drawn times that say where within a step the others are
     * @param starts of the pictures, as {@link Times} has them
     */
    Phase[] phases(float[] drawn, float[] starts) {
      var phases = new Phase[drawn.length];
      for (int i = 0; i < phases.length; i++) {
        Times way = Times.from(starts[i], steps);
        int step = i % way.steps();
        boolean fromBeginning = i / way.steps() % 2 == 0;
        double all = 1 - way.start();
        double within = fromBeginning ? 0 : (drawn[i] - way.start()) / all * way.steps() % 1;
        double length = all / way.steps();
        double end = way.at(step + 1);
        double time = Math.min(way.at(step) + within * length, end - NEAREST * all);
        phases[i] = new Phase((float) time, (float) end);
      }
      return phases;
    }

    /** The gap while a batch is learnt. */
    double gap(long batch) {
      long halvings = batch / halveEvery;
      return Math.max(lastGap, firstGap * Math.pow(0.5, (double) halvings));
    }
  }

  /**
   * Where a picture is on its way.
   *
   * @param time at which it is asked for
   * @param end of the step that the time is in
   */
  record Phase(float time, float end) {}

  public DistillationPlan {
    require(leastScale >= 1, "leastScale", "1 or more", leastScale);
    require(
        mostScale > leastScale && mostScale <= 100,
        "mostScale",
        "above leastScale, at most 100",
        mostScale);
    require(guidanceFrom >= 0 && guidanceFrom < 1, "guidanceFrom", "0–1 (exclusive)", guidanceFrom);
  }

  private static void require(boolean holds, String key, String limit, Object value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }

  @Override
  public Task<?> task(TaskInputs inputs) throws IOException {
    DenoiserSpec network = DistillationTask.student(this).denoiser();
    FrozenText.keep(teacher, inputs.folder());
    ExampleSets sets = inputs.examples();
    Examples training = sets.training(network.resolution());
    Examples heldOut = sets.heldOut(Split.HELD_OUT, network.resolution());
    return new DistillationTask(
        this,
        new DistillationTask.Material(
            training,
            sketches.map(
                odds ->
                    new DistillationTask.Sketched(
                        sets.sketches(training, odds),
                        heldOut,
                        sets.sketches(heldOut, Split.HELD_OUT, odds)))),
        inputs.batch(),
        inputs.seed(),
        inputs.samplePrompts());
  }

  /** The student with its teacher's text encoder. */
  @Override
  public PackagedKind packaged(RunFolder run, Dataset dataset) throws IOException {
    DistilledSpec network = DistillationTask.student(this);
    var cost = new DenoiserCost(network.denoiser());
    SamplerDefaults sampler =
        fewSteps
            .map(few -> sampler(Sampler.DDIM, few.steps()))
            .orElseGet(() -> sampler(Sampler.DPM_SOLVER_2M, SheetPainter.STEPS));
    return new PackagedKind(
        network,
        CaptionReading.withEncoder(
            run, Checkpoint.averages(run.checkpoint(), DistillationTask.GROUP)),
        sampler,
        new PackagedKind.Describing(
            "A distilled text-to-image diffusion model that draws pictures with transparency",
            "Modèle de diffusion texte-image distillé qui dessine avec transparence",
            cost.captionFlop() + sampler.steps() * cost.stepFlop()),
        StartingPackage.energy(Optional.of(teacher)),
        index -> true);
  }

  private SamplerDefaults sampler(Sampler sampler, int steps) {
    var guidance = new Guidance(SheetPainter.GUIDANCE.scale(), guidanceFrom);
    return new SamplerDefaults(sampler.key(), steps, guidance);
  }
}
