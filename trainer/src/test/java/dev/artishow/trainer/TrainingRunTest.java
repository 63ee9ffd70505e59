package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.trainer.examples.TestingExamples;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainingRunTest {
  private static final InstantSource FROZEN = InstantSource.fixed(Instant.EPOCH);

  @TempDir private Path temp;
  private final NDManager manager = NDManager.newBaseManager();
  private final RecordingObserver observer = new RecordingObserver();

  @AfterEach
  void close() {
    manager.close();
  }

  private TrainingRun run(TrainingPlan plan, String folder) throws IOException {
    var tokenizer = TinyTraining.tokenizer();
    return new TrainingRun(
        plan,
        new TrainingRun.Material(TestingExamples.squares(), TestingExamples.squares(), tokenizer),
        new Learner(manager, plan, plan.network().spec(tokenizer.vocabularySize())),
        new RunFolder(temp.resolve(folder)),
        () -> 0,
        FROZEN,
        observer);
  }

  @Test
  void train_interruptedAndResumed_isBitForBitTheUnbrokenRun() throws IOException {
    TrainingPlan plan = TinyTraining.plan(12);
    run(plan, "unbroken").train();

    TrainingRun first = run(plan, "broken");
    observer.atStep(5, first::stop);
    assertThat(first.train().step()).isEqualTo(5);
    assertThat(run(plan, "broken").train().step()).isEqualTo(12);

    assertThat(tensors("broken")).isEqualTo(tensors("unbroken"));
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

  @Test
  void train_leavesSheetsAndHeldOutLossesPerNoiseLevel() throws IOException {
    run(TinyTraining.plan(2), "run").train();
    assertThat(temp.resolve("run/sheets/step-000002.png")).isNotEmptyFile();
    assertThat(observer.heldOut)
        .singleElement()
        .satisfies(
            losses -> {
              assertThat(losses).hasSize(FixedLoss.LEVELS).allMatch(loss -> loss > 0);
            });
  }

  @Test
  void train_checkpointOfAnotherPlan_isRefusedWithTheTensorsName() throws IOException {
    run(TinyTraining.plan(1), "run").train();
    TrainingPlan wider = TinyTraining.widerPlan(2);
    assertThatThrownBy(() -> run(wider, "run").train())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("weights.")
        .hasMessageContaining("another plan");
  }

  @Test
  void train_truncatedCheckpoint_isRefused() throws IOException {
    run(TinyTraining.plan(1), "run").train();
    Path checkpoint = temp.resolve("run/checkpoint.safetensors");
    byte[] bytes = Files.readAllBytes(checkpoint);
    Files.write(checkpoint, Arrays.copyOf(bytes, bytes.length / 2));
    assertThatThrownBy(() -> run(TinyTraining.plan(2), "run").train())
        .isInstanceOf(IOException.class)
        .hasMessageContaining("checkpoint.safetensors");
  }

  private static final class RecordingObserver implements TrainingObserver {
    private final List<List<Double>> heldOut = new ArrayList<>();
    private long stopStep = -1;
    private Runnable stop = () -> {};

    void atStep(long step, Runnable action) {
      stopStep = step;
      stop = action;
    }

    @Override
    public void stepped(Progress progress) {
      if (progress.state().step() == stopStep) {
        stop.run();
      }
    }

    @Override
    public void sampled(RunState state, List<Double> heldOutLosses, Path sheet) {
      heldOut.add(heldOutLosses);
    }

    @Override
    public void saved(RunState state, Path checkpoint) {}

    @Override
    public void warned(String message) {}
  }
}
