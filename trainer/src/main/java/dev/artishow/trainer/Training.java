package dev.artishow.trainer;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.examples.ExampleSets;
import dev.artishow.trainer.examples.Examples;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;

/** A plan put together with its data set, its run folder and a device: ready to train. */
public final class Training implements AutoCloseable {
  private static final int TOKENIZER_CAPTIONS = 200_000;

  private final NDManager manager;
  private final TrainingRun run;

  private Training(NDManager manager, TrainingRun run) {
    this.manager = manager;
    this.run = run;
  }

  /**
   * Opens the data set, learns its sub-words if the run folder has none yet, and builds the
   * network. Nothing is trained yet.
   *
   * @param wattHours the energy spent since any fixed moment
   */
  public static Training open(
      TrainingPlan plan,
      RunFolder folder,
      ComputeDevice device,
      DoubleSupplier wattHours,
      TrainingObserver observer)
      throws IOException {
    Dataset dataset = Dataset.open(plan.dataset());
    var sets = new ExampleSets(dataset, plan.captions(), plan.scenes());
    Examples training = sets.training(plan.network().resolution());
    Examples heldOut = sets.heldOut(Split.HELD_OUT, plan.network().resolution());
    Tokenizer tokenizer = tokenizer(training, plan, folder);
    NDManager manager = device.newManager();
    var spec = plan.network().spec(tokenizer.vocabularySize());
    var run =
        new TrainingRun(
            plan,
            new TrainingRun.Material(training, heldOut, tokenizer),
            new Learner(manager, plan, spec),
            folder,
            wattHours,
            InstantSource.system(),
            observer);
    return new Training(manager, run);
  }

  private static Tokenizer tokenizer(Examples examples, TrainingPlan plan, RunFolder folder)
      throws IOException {
    if (Files.exists(folder.tokenizer())) {
      return Tokenizer.load(folder.tokenizer());
    }
    Map<String, Long> captions = new HashMap<>();
    var random = new SplittableRandom(plan.seed());
    for (int i = 0; i < TOKENIZER_CAPTIONS; i++) {
      captions.merge(examples.caption(examples.draw(random), random), 1L, Long::sum);
    }
    Tokenizer tokenizer = Tokenizer.learn(captions, plan.vocabulary());
    tokenizer.save(folder.tokenizer());
    return tokenizer;
  }

  public TrainingRun run() {
    return run;
  }

  @Override
  public void close() {
    manager.close();
  }
}
