package dev.artishow.trainer.distill;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.nn.Condition;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledDenoiser;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.denoiser.NoisyBatches;
import dev.artishow.trainer.denoiser.RedrawSheet;
import dev.artishow.trainer.examples.Examples;
import dev.artishow.trainer.examples.StartingSketches;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Task;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Teaches a student what a published denoiser does in more passes or more steps. */
public final class DistillationTask implements Task<DistillationBatch> {
  /**
   * The one group of parameters: all of the student but its text encoder, which is the teacher's.
   */
  public static final String GROUP = "student";

  private final DistillationPlan plan;
  private final ModelPackage teacher;
  private final DistilledSpec spec;
  private final Captions captions;
  private final NoisyBatches batches;
  private final DistillationLoss loss;
  private final Trial trial;
  private final Optional<RedrawSheet> redrawn;
  private final long seed;

  /**
   * What is learnt from.
   *
   * @param training pictures and captions
   * @param sketched what is redrawn, if the teacher reads sketches
   */
  public record Material(Examples training, Optional<Sketched> sketched) {}

  /**
   * Sketches of what is learnt from and of what is shown on sheets.
   *
   * @param heldOut kept from training; each has a sketch of {@code shown}
   */
  public record Sketched(StartingSketches training, Examples heldOut, StartingSketches shown) {}

  /**
   * @param batch examples per step
   * @param prompts what the sheets show
   * @throws IllegalArgumentException if the teacher is of a kind that the plan does not say
   */
  public DistillationTask(
      DistillationPlan plan, Material material, int batch, long seed, List<String> prompts)
      throws IOException {
    this.plan = plan;
    this.teacher = ModelPackage.open(plan.teacher());
    this.spec = student(teacher, plan);
    this.captions = new Captions(teacher.tokenizer(), spec.textTokens());
    this.batches =
        new NoisyBatches(
            material.training(),
            material.sketched().map(Sketched::training),
            captions,
            plan.objective(),
            batch,
            seed);
    this.loss = new DistillationLoss(plan);
    this.trial = new Trial(plan, captions, prompts);
    this.redrawn =
        material
            .sketched()
            .map(sketched -> new RedrawSheet(sketched.heldOut(), sketched.shown(), captions));
    this.seed = seed;
  }

  /**
   * The network that a plan makes.
   *
   * @throws IllegalArgumentException if the teacher is of a kind that the plan does not say
   */
  public static DistilledSpec student(DistillationPlan plan) throws IOException {
    return student(ModelPackage.open(plan.teacher()), plan);
  }

  private static DistilledSpec student(ModelPackage teacher, DistillationPlan plan) {
    DistilledSpec student = studentOf(teacher, plan);
    if (student.denoiser().sketched() != plan.sketches().isPresent()) {
      throw new IllegalArgumentException(
          "sketches must be set if and only if the teacher reads sketches; %s does%s"
              .formatted(teacher.id().title(), student.denoiser().sketched() ? "" : " not"));
    }
    return student;
  }

  private static DistilledSpec studentOf(ModelPackage teacher, DistillationPlan plan) {
    if (teacher.card().network() instanceof DenoiserSpec denoiser) {
      return new DistilledSpec(denoiser);
    }
    if (plan.fewSteps().isPresent()
        && teacher.card().network() instanceof DistilledSpec distilled) {
      return distilled;
    }
    throw new IllegalArgumentException(
        "teacher must be %s, %s is %s"
            .formatted(
                plan.fewSteps().isPresent()
                    ? "a denoiser, distilled or not, to learn few steps"
                    : "a denoiser, to learn guidance",
                teacher.id().title(),
                teacher.card().network()));
  }

  public DistilledSpec spec() {
    return spec;
  }

  /** How the student reads captions: as its teacher does. */
  public Captions captions() {
    return captions;
  }

  @Override
  public List<String> groups() {
    return List.of(GROUP);
  }

  @Override
  public DistillationBatch batch(long number) {
    var noisy = batches.batch(number);
    var random = RandomStream.of(seed, "scales", number);
    var scales = new float[noisy.size()];
    for (int i = 0; i < scales.length; i++) {
      scales[i] = (float) random.nextDouble(plan.leastScale(), plan.mostScale());
    }
    float[] times = noisy.times();
    var ends = new float[times.length];
    if (plan.fewSteps().isEmpty()) {
      return new DistillationBatch(noisy, times, ends, scales, 1);
    }
    DistillationPlan.FewSteps few = plan.fewSteps().get();
    DistillationPlan.Phase[] phases = few.phases(times, noisy.starts());
    for (int i = 0; i < times.length; i++) {
      times[i] = phases[i].time();
      ends[i] = phases[i].end();
    }
    return new DistillationBatch(noisy, times, ends, scales, few.gap(number));
  }

  @Override
  public Replica<DistillationBatch> replica(NDManager manager) {
    try (var weights = teacher.weights();
        NDManager scratch = manager.newSubManager()) {
      Map<String, NDArray> stored = TensorArrays.read(weights, scratch);
      var text = new TextEncoder(spec.denoiser().text(), Parameters.loaded(manager, stored));
      var trained = Parameters.continued(manager, stored, seed, DataType.FLOAT32);
      var networks =
          new Networks(
              text,
              new DistilledDenoiser(spec, text, trained),
              new DistilledDenoiser(spec, text, trained.withoutGradients()),
              teacher(manager, text, stored));
      return new StudentReplica(manager, trained, networks);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isDistilled() {
    return teacher.card().network() instanceof DistilledSpec;
  }

  private Teacher teacher(NDManager manager, TextEncoder text, Map<String, NDArray> stored) {
    Parameters parameters = Parameters.loaded(manager, stored);
    if (isDistilled()) {
      return Teacher.ofOnePass(new DistilledDenoiser(spec, text, parameters));
    }
    var denoiser = new Denoiser(spec.denoiser(), text, parameters);
    try (NDManager scratch = manager.newSubManager()) {
      NDArray empty = CodedCaption.array(scratch, List.of(captions.coded("")));
      Condition captionless = denoiser.condition(empty);
      captionless.attach(manager);
      return Teacher.ofTwoPasses(denoiser, captionless);
    }
  }

  private final class StudentReplica implements Replica<DistillationBatch> {
    private final NDManager manager;
    private final Parameters parameters;
    private final Networks networks;

    StudentReplica(NDManager manager, Parameters parameters, Networks networks) {
      this.manager = manager;
      this.parameters = parameters;
      this.networks = networks;
    }

    @Override
    public Parameters parameters(String group) {
      return parameters;
    }

    @Override
    public NDArray losses(NDManager scratch, String group, DistillationBatch part) {
      return loss.perPicture(scratch, networks, part);
    }

    @Override
    public NDManager manager() {
      return manager;
    }
  }

  /** How far the student's drawings are from its teacher's, of the same noise. */
  @Override
  public Map<String, Double> validate(Replica<DistillationBatch> averaged) {
    var replica = (StudentReplica) averaged;
    return trial.distances(replica.manager, replica.networks);
  }

  @Override
  public void sheet(Replica<DistillationBatch> averaged, Path png) throws IOException {
    var replica = (StudentReplica) averaged;
    trial.sheet(replica.manager, replica.networks, png);
    if (redrawn.isPresent()) {
      redrawn
          .get()
          .paint(
              replica.manager,
              spec.resolution(),
              trial.studentSteps(),
              trial.redrawing(replica.networks),
              RedrawSheet.beside(png));
    }
  }

  /**
   * The student's passes, and the teacher's and the student's own that no gradient flows through; a
   * teacher that is not distilled makes two.
   */
  @Override
  public double trainingFlop(long steps) {
    var cost = new DenoiserCost(spec.denoiser());
    double pass = cost.captionFlop() + cost.stepFlop();
    int others = (isDistilled() ? 1 : 2) + (plan.fewSteps().isPresent() ? 1 : 0);
    return cost.trainingFlopWithFrozenText() + others * pass;
  }
}
