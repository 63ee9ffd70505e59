package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.device.ArithmeticChoice;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.trainer.denoiser.DenoiserTask;
import dev.artishow.trainer.denoiser.FixedLoss;
import dev.artishow.trainer.denoiser.NoisyBatch;
import dev.artishow.trainer.denoiser.PassPrecision;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.examples.TestingExamples;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class TrainingLoopTest {
  @TempDir private Path temp;
  private final NDManager manager = NDManager.newBaseManager();
  private final RecordingObserver observer = new RecordingObserver();

  @AfterEach
  void close() {
    manager.close();
  }

  private TrainingSession<NoisyBatch> session(Task<NoisyBatch> task, long steps, String folder)
      throws IOException {
    return session(task, steps, folder, ArithmeticChoice.FLOAT32);
  }

  private TrainingSession<NoisyBatch> session(
      Task<NoisyBatch> task, long steps, String folder, ArithmeticChoice arithmetic)
      throws IOException {
    return TrainingSession.of(
        task,
        TinyDenoiser.loop(steps, 2, 4, arithmetic),
        new RunFolder(temp.resolve(folder)),
        List.of(manager, manager));
  }

  private RunState train(Task<NoisyBatch> task, long steps, String folder) throws IOException {
    return session(task, steps, folder).train(() -> 0, observer);
  }

  @ParameterizedTest
  @EnumSource(names = {"FLOAT32", "BFLOAT16"})
  void train_stoppedAndResumed_isBitForBitTheUnbrokenRun(ArithmeticChoice arithmetic)
      throws IOException {
    session(TinyDenoiser.task(), 12, "unbroken", arithmetic).train(() -> 0, observer);

    TrainingSession<NoisyBatch> first = session(TinyDenoiser.task(), 12, "broken", arithmetic);
    observer.atStep(5, first::stop);
    assertThat(first.train(() -> 0, observer).step()).isEqualTo(5);
    TrainingSession<NoisyBatch> second = session(TinyDenoiser.task(), 12, "broken", arithmetic);
    assertThat(second.train(() -> 0, observer).step()).isEqualTo(12);

    assertThat(tensors("broken")).isEqualTo(tensors("unbroken"));
  }

  @Test
  void train_killedAtAnyMoment_goesOnBitForBit() throws Exception {
    train(TinyDenoiser.task(), 60, "unbroken");

    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                CrashingRun.class.getName(),
                temp.resolve("killed").toString(),
                "60")
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var output =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        if (Long.parseLong(line) == 17) {
          break;
        }
      }
      process.destroyForcibly(); // SIGKILL, in the middle of a step or of writing
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    }
    long survived = new RunFolder(temp.resolve("killed")).state().step();
    assertThat(survived).isBetween(17L, 59L);

    assertThat(train(TinyDenoiser.task(), 60, "killed").step()).isEqualTo(60);
    assertThat(tensors("killed")).isEqualTo(tensors("unbroken"));
  }

  /** The checkpoint's weights, averages and moments, without the times that it also keeps. */
  private List<Object> tensors(String folder) throws IOException {
    var tensors = new ArrayList<>();
    try (var file = SafeTensors.open(temp.resolve(folder).resolve("checkpoint.safetensors"))) {
      for (String name : file.tensors().keySet()) {
        tensors.add(name);
        tensors.add(file.read(name));
      }
    }
    return tensors;
  }

  /** Batches from {@code first} on that are not numbers, {@code count} of them. */
  private static Task<NoisyBatch> poisoned(long first, long count) {
    DenoiserTask task = TinyDenoiser.task();
    return new DelegatingTask<>(task) {
      @Override
      public NoisyBatch batch(long number) {
        NoisyBatch batch = task.batch(number);
        return number >= first && number < first + count ? TinyDenoiser.poisoned(batch) : batch;
      }
    };
  }

  @Test
  void train_oneBadBatch_isSkippedWithAWarning() throws IOException {
    RunState state = train(poisoned(4, 1), 10, "run");

    assertThat(state.rollbacks()).isZero();
    assertThat(observer.warnings).containsExactly("Step 5 skipped: its gradients were not finite.");
  }

  @Test
  void train_badBatchesInARow_goesBackToTheCheckpointAndOnWithOthers() throws IOException {
    RunState state = train(poisoned(4, 6), 10, "run");

    assertThat(state.rollbacks()).isEqualTo(1);
    assertThat(state.step()).isEqualTo(10);
    assertThat(state.batches()).isEqualTo(20); // ten were thrown away: four good ones, six bad ones
    assertThat(observer.warnings)
        .last()
        .asString()
        .contains("back from step 10 to the checkpoint of step 0", "half the learning rate");
  }

  @Test
  void train_nothingButBadBatches_failsAndKeepsTheGoodCheckpoint() throws IOException {
    assertThatThrownBy(() -> train(poisoned(0, Long.MAX_VALUE / 2), 100, "run"))
        .isInstanceOf(TrainingFailedException.class)
        .hasMessageContaining("after 3 rollbacks")
        .hasMessageContaining("lower the learning rate, 0.003");
    RunFolder folder = new RunFolder(temp.resolve("run"));
    assertThat(folder.state().step()).isZero();
    assertThat(folder.state().rollbacks()).isEqualTo(3);
  }

  @Test
  void train_groupThatRests_staysAsItIs() throws IOException {
    DenoiserTask task = TinyDenoiser.task();
    var resting =
        new DelegatingTask<>(task) {
          @Override
          public boolean trains(String group, long step) {
            return false;
          }
        };
    train(resting, 2, "run");

    float[] trained =
        Objects.requireNonNull(
                Checkpoint.averages(temp.resolve("run/checkpoint.safetensors"), DenoiserTask.GROUP)
                    .get("patch_in.weight"))
            .floats();
    assertThat(trained)
        .isEqualTo(
            task.replica(manager)
                .parameters(DenoiserTask.GROUP)
                .array("patch_in.weight")
                .toFloatArray());
  }

  @Test
  void train_leavesSheetsAndHeldOutLossesPerNoiseLevel() throws IOException {
    train(TinyDenoiser.task(), 2, "run");

    assertThat(temp.resolve("run/sheets/step-000002.png")).isNotEmptyFile();
    assertThat(observer.figures)
        .singleElement()
        .satisfies(
            figures ->
                assertThat(figures)
                    .hasSize(FixedLoss.LEVELS)
                    .allSatisfy((n, v) -> assertThat(v).isPositive()));
  }

  @Test
  void train_energy_isThatOfStepsAndSheetsTogether() throws IOException {
    var meter = new AtomicLong();
    var spending =
        new DelegatingTask<>(TinyDenoiser.task()) {
          @Override
          public void sheet(Replica<NoisyBatch> averaged, Path png) throws IOException {
            super.sheet(averaged, png);
            meter.addAndGet(100);
          }

          @Override
          public Map<String, Double> validate(Replica<NoisyBatch> averaged) {
            meter.addAndGet(10);
            return super.validate(averaged);
          }
        };
    observer.atEveryStep(meter::incrementAndGet);
    RunState state = session(spending, 3, "run").train(meter::doubleValue, observer);

    assertThat(state.wattHours()).isEqualTo(113);
    assertThat(new RunFolder(temp.resolve("run")).state()).isEqualTo(state);
  }

  @Test
  void train_inFloat16StoppedAndResumed_keepsTheScaleOfTheLosses() throws IOException {
    Task<NoisyBatch> half =
        TinyDenoiser.task(
            TinyDenoiser.plan(8, 16, PassPrecision.FLOAT16),
            TestingExamples.squares(),
            TestingExamples.squares());
    train(half, 6, "unbroken");
    train(half, 3, "broken");
    train(half, 6, "broken");

    assertThat(lossScale("broken")).isEqualTo(lossScale("unbroken")).endsWith(" 6");
  }

  private String lossScale(String folder) throws IOException {
    try (var file = SafeTensors.open(temp.resolve(folder).resolve("checkpoint.safetensors"))) {
      return Objects.requireNonNull(file.metadata().get("loss-scale." + DenoiserTask.GROUP));
    }
  }

  @Test
  void checkpoint_tellsThePlanAndTheCode() throws IOException {
    train(TinyDenoiser.task(), 1, "run");

    assertThat(Checkpoint.identity(temp.resolve("run/checkpoint.safetensors")))
        .isEqualTo(new RunIdentity("name = tiny\n", "0.1"));
  }

  @Test
  void train_checkpointOfAnotherPlan_isRefusedWithTheTensorsName() throws IOException {
    train(TinyDenoiser.task(), 1, "run");

    assertThatThrownBy(() -> train(TinyDenoiser.task(32), 2, "run"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weights.denoiser.")
        .hasMessageContaining("another plan");
  }

  @Test
  void train_truncatedCheckpoint_isRefused() throws IOException {
    train(TinyDenoiser.task(), 1, "run");
    Path checkpoint = temp.resolve("run/checkpoint.safetensors");
    byte[] bytes = Files.readAllBytes(checkpoint);
    Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));

    assertThatThrownBy(() -> train(TinyDenoiser.task(), 2, "run"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("checkpoint.safetensors");
  }

  @Test
  void probe_triesPowersOfTwoThatEveryReplicaGetsOneOf() throws IOException {
    assertThat(session(TinyDenoiser.task(), 1, "run").probe())
        .extracting(MicroBatchProbe.Trial::microBatch)
        .containsExactly(4);
    assertThat(
            MicroBatchProbe.fastest(
                List.of(new MicroBatchProbe.Trial(4, 10), new MicroBatchProbe.Trial(8, 12))))
        .isEqualTo(8);
  }

  @Test
  void probe_oddBatches_haveOneSizeAtLeast() {
    assertThat(MicroBatchProbe.sizes(64, 2)).containsExactly(4, 8, 16, 32);
    assertThat(MicroBatchProbe.sizes(9, 2)).containsExactly(3);
    assertThat(MicroBatchProbe.sizes(6, 1)).containsExactly(6);
    assertThat(MicroBatchProbe.sizes(3, 8)).containsExactly(1);
  }

  @Test
  void learningRates_growUntilTrainingBreaks() throws IOException {
    List<LearningRateFinder.Trial> trials =
        session(TinyDenoiser.task(), 1, "run").tryLearningRates(60, (step, steps, trial) -> {});

    assertThat(trials).extracting(LearningRateFinder.Trial::learningRate).isSorted();
    assertThat(LearningRateFinder.suggestion(trials)).isBetween(1e-5, 2.5e-2);
  }

  @Test
  void log_hasALinePerStepAndPerFigure() throws IOException {
    var folder = new RunFolder(temp.resolve("run"));
    var log = new TrainingLog(folder, List.of(DenoiserTask.GROUP), 1, observer);
    session(TinyDenoiser.task(), 3, "run").train(() -> 0, log);

    assertThat(Files.readAllLines(folder.log()))
        .hasSize(4)
        .first()
        .asString()
        .endsWith("loss_denoiser,gradient_norm_denoiser,resident_mib");
    assertThat(Files.readAllLines(folder.figures())).hasSize(1 + FixedLoss.LEVELS);
  }

  @Test
  void events_holdCurvesAndSheets() throws IOException {
    var folder = new RunFolder(temp.resolve("run"));
    var log = new TensorBoardLog(folder, 1, () -> Instant.EPOCH, observer);
    session(TinyDenoiser.task(), 3, "run").train(() -> 0, log);

    byte[] bytes =
        Files.readAllBytes(folder.events().resolve("events.out.tfevents.0000000000.artishow"));
    var events = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(events.split("loss/" + DenoiserTask.GROUP, -1)).hasSize(1 + 3);
    assertThat(events.split("energy/watt_hours", -1)).hasSize(1 + 3);
    assertThat(events.split("judged/", -1)).hasSize(1 + FixedLoss.LEVELS);
    assertThat(events).contains("brain.Event:2", "sheet", "PNG");
  }

  private static final class RecordingObserver extends SilentObserver {
    private final List<Map<String, Double>> figures = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private Runnable stop = () -> {};
    private Runnable everyStep = () -> {};
    private long stopStep = -1;

    void atEveryStep(Runnable action) {
      everyStep = action;
    }

    void atStep(long step, Runnable action) {
      stopStep = step;
      stop = action;
    }

    @Override
    public void stepped(Progress progress) {
      everyStep.run();
      if (progress.state().step() == stopStep) {
        stop.run();
      }
    }

    @Override
    public void sampled(RunState state, Map<String, Double> judged, Path sheet) {
      figures.add(judged);
    }

    @Override
    public void warned(Warning warning) {
      warnings.add(warning.text(Locale.ENGLISH));
    }
  }
}
