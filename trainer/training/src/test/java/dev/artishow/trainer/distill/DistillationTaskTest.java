package dev.artishow.trainer.distill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.model.TrainingData;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledDenoiser;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.sampling.Guidance;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.trainer.adversarial.Descent;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.Objective;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.examples.SketchOdds;
import dev.artishow.trainer.examples.TestingExamples;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DistillationTaskTest {
  private static final Objective OBJECTIVE = new Objective(-0.6, 0.8, 0.05, 0.1);

  @TempDir private Path temp;
  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  private static DenoiserSpec denoiser() {
    DenoiserPlan plan = TinyDenoiser.plan(8, 16);
    return plan.spec(plan.text().orElseThrow());
  }

  /** A model whose every weight is random, so that nothing of it is silent. */
  private Path published(NetworkSpec network) throws IOException {
    Parameters parameters = Parameters.initialised(manager, 3);
    Object made = new DistilledDenoiser(new DistilledSpec(denoiser()), parameters);
    assertThat(made).isNotNull();
    parameters
        .byName()
        .values()
        .forEach(array -> array.addi(manager.randomNormal(array.getShape()).mul(0.1f)));
    var weights = TensorArrays.copy(parameters.byName(), DType.F32);
    if (network instanceof DenoiserSpec) {
      weights.keySet().removeIf(name -> name.startsWith("guidance."));
    }
    var card =
        new ModelCard(
            "teacher",
            "1.0.0",
            ModelKind.of(network),
            List.of("en"),
            network,
            new SamplerDefaults("dpm-solver++2m", 4, new Guidance(2, 0)),
            new TrainingData("none", "ab".repeat(32), 1, List.of("CC0-1.0")),
            new TrainingRun(
                1, 1, 1, new EnergyEstimate(0, 0.5, "load × TDP"), Optional.empty(), "0.1.0"),
            Map.of(),
            ModelCard.USUAL_LICENCE);
    try (var writer = ModelPackageWriter.begin(temp, card)) {
      TinyDenoiser.tokenizer().save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), weights, Map.of());
      return writer.publish().folder();
    }
  }

  private DistillationTask task(Path teacher, Optional<DistillationPlan.FewSteps> fewSteps)
      throws IOException {
    return new DistillationTask(
        new DistillationPlan(teacher, 1, 4, 0.1, fewSteps, Optional.empty(), OBJECTIVE),
        new DistillationTask.Material(TestingExamples.squares(), Optional.empty()),
        TinyDenoiser.BATCH,
        7,
        List.of("red", "bleu"));
  }

  private static Optional<DistillationPlan.FewSteps> steps(int steps, double gap) {
    return Optional.of(new DistillationPlan.FewSteps(steps, gap, gap, 100));
  }

  private double loss(DistillationTask task) {
    NDArray losses =
        task.replica(manager).losses(manager, DistillationTask.GROUP, task.batch(0)).mean();
    return losses.getFloat();
  }

  @Test
  void guidance_student_comesNearItsTeacher() throws IOException {
    DistillationTask task = task(published(denoiser()), Optional.empty());
    var replica = task.replica(manager);
    double first = Descent.step(task, replica, DistillationTask.GROUP, task.batch(0), 0.03).loss();
    double last = first;
    for (int step = 0; step < 120; step++) {
      last = Descent.step(task, replica, DistillationTask.GROUP, task.batch(0), 0.03).loss();
    }
    assertThat(last).isLessThan(first / 2);
  }

  @Test
  void guidance_textEncoder_staysTheTeachers() throws IOException {
    DistillationTask task = task(published(denoiser()), Optional.empty());

    assertThat(task.replica(manager).parameters(DistillationTask.GROUP).byName().keySet())
        .contains("guidance.in.weight", "text.key_value.weight", "patch_in.weight")
        .doesNotContain("text.tokens.weight");
  }

  @Test
  void fewSteps_wholePhaseAtOnce_isWhatTheTeacherPredicts() throws IOException {
    Path teacher = published(new DistilledSpec(denoiser()));

    // the student starts as its teacher: nothing to learn, but for rounding
    assertThat(loss(task(teacher, steps(4, 1)))).isCloseTo(0, within(1e-4));
    assertThat(loss(task(teacher, steps(4, 0.5)))).isGreaterThan(1e-3);
  }

  @Test
  void fewSteps_manyPhases_haveLessToLearnThanOne() throws IOException {
    Path teacher = published(new DistilledSpec(denoiser()));

    assertThat(loss(task(teacher, steps(16, 0.5)))).isLessThan(loss(task(teacher, steps(1, 0.5))));
  }

  @Test
  void gap_isHalvedUntilTheLast() {
    var few = new DistillationPlan.FewSteps(4, 0.5, 0.1, 10);

    assertThat(few.gap(9)).isEqualTo(0.5);
    assertThat(few.gap(10)).isEqualTo(0.25);
    assertThat(few.gap(25)).isEqualTo(0.125);
    assertThat(few.gap(30)).isEqualTo(0.1);
  }

  @Test
  void phases_everyStepAsOften_everySecondTimeFromItsBeginning() {
    var two = new DistillationPlan.FewSteps(2, 0.5, 0.1, 10);
    float[] drawn = {0.1f, 0.1f, 0.6f, 0.6f, 0.9f, 0.9f, 0.4999f, 0.9999f};
    DistillationPlan.Phase[] phases = two.phases(drawn, new float[8]);

    assertThat(phases)
        .extracting(phase -> (double) phase.time())
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-6 ? 0 : Double.compare(x, y))
        .containsExactly(0.0, 0.5, 0.1, 0.6, 0.0, 0.5, 0.48, 0.98);
    assertThat(phases)
        .extracting(DistillationPlan.Phase::end)
        .containsExactly(0.5f, 1f, 0.5f, 1f, 0.5f, 1f, 0.5f, 1f);
  }

  @Test
  void phases_fromASketch_areThoseOfDrawing() {
    var four = new DistillationPlan.FewSteps(4, 0.5, 0.1, 10);
    float[] starts = {0.4f, 0.4f, 0.4f, 0.4f};
    DistillationPlan.Phase[] phases = four.phases(new float[] {0.4f, 0.7f, 0.55f, 0.8f}, starts);

    // 0.6 of the way is two steps of four: 0.4, 0.7, 1
    assertThat(phases)
        .extracting(phase -> (double) phase.time())
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-6 ? 0 : Double.compare(x, y))
        .containsExactly(0.4, 0.7, 0.55, 0.8);
    assertThat(phases)
        .extracting(phase -> (double) phase.end())
        .usingElementComparator((x, y) -> Math.abs(x - y) < 1e-6 ? 0 : Double.compare(x, y))
        .containsExactly(0.7, 1.0, 0.7, 1.0);
  }

  @Test
  void validate_tellsHowFarFromTheTeacher() throws IOException {
    DistillationTask task = task(published(new DistilledSpec(denoiser())), steps(2, 0.5));
    Map<String, Double> figures = task.validate(task.replica(manager));

    assertThat(figures).containsOnlyKeys("from-teacher", "teacher-in-as-few-steps-from-teacher");
    // untrained, it is its teacher
    assertThat(figures.get("from-teacher"))
        .isCloseTo(figures.get("teacher-in-as-few-steps-from-teacher"), within(1e-6));
    task.sheet(task.replica(manager), temp.resolve("sheet.png"));
    assertThat(temp.resolve("sheet.png")).isNotEmptyFile();
  }

  @Test
  void fewSteps_ofADenoiser_learnsItsGuidanceAlong() throws IOException {
    DistillationTask task = task(published(denoiser()), steps(4, 1));
    var replica = task.replica(manager);
    double first = Descent.step(task, replica, DistillationTask.GROUP, task.batch(0), 0.03).loss();
    double last = first;
    for (int step = 0; step < 120; step++) {
      last = Descent.step(task, replica, DistillationTask.GROUP, task.batch(0), 0.03).loss();
    }
    assertThat(last).isLessThan(first / 2);
  }

  @Test
  void teacher_ofTheWrongKind_isRefused() throws IOException {
    Path distilled = published(new DistilledSpec(denoiser()));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> task(distilled, Optional.empty()))
        .withMessageContaining("teacher must be a denoiser, to learn guidance");
  }

  @Test
  void sketches_ofATeacherThatReadsNone_areRefused() throws IOException {
    Path teacher = published(denoiser());
    var plan =
        new DistillationPlan(
            teacher,
            1,
            4,
            0.1,
            Optional.empty(),
            Optional.of(new SketchOdds(0, 0.5, 0.2, 0.2, 0.5)),
            OBJECTIVE);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> DistillationTask.student(plan))
        .withMessage(
            "sketches must be set if and only if the teacher reads sketches; teacher 1.0.0 does not");
  }
}
