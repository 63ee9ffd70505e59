package dev.artishow.trainer;

import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.examples.Captions;
import dev.artishow.trainer.examples.Examples;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * One training run, from its first step or its last checkpoint to the end of its plan. Stopped at
 * any moment it goes on later as if nothing had happened, but for the time since the checkpoint.
 */
public final class TrainingRun {
  private static final int MOST_SKIPPED_IN_A_ROW = 5;

  private final TrainingPlan plan;
  private final Learner learner;
  private final RunFolder folder;
  private final BatchSource batches;
  private final FixedLoss heldOutLoss;
  private final SheetPainter painter;
  private final Schedule schedule;
  private final DoubleSupplier wattHours;
  private final InstantSource clock;
  private final TrainingObserver observer;
  private final Throughput throughput = new Throughput();
  private volatile boolean stopping;
  private int skippedInARow;

  /** What a run learns from: pictures to train on, concepts held out, and their sub-words. */
  public record Material(Examples training, Examples heldOut, Tokenizer tokenizer) {}

  /**
   * Prepares a run; nothing is read or written yet.
   *
   * @param wattHours the energy spent since any fixed moment, read around every step
   */
  TrainingRun(
      TrainingPlan plan,
      Material material,
      Learner learner,
      RunFolder folder,
      DoubleSupplier wattHours,
      InstantSource clock,
      TrainingObserver observer) {
    this.plan = plan;
    this.learner = learner;
    this.folder = folder;
    this.wattHours = wattHours;
    this.clock = clock;
    this.observer = observer;
    var captions = new Captions(material.tokenizer(), plan.network().textTokens());
    batches =
        new BatchSource(material.training(), captions, plan.objective(), plan.batch(), plan.seed());
    heldOutLoss = new FixedLoss(material.heldOut(), captions);
    painter = new SheetPainter(material.tokenizer(), plan.samplePrompts());
    schedule = new Schedule(plan.optimizer(), plan.steps());
  }

  /**
   * Trains to the plan's last step or until {@link #stop()}, and leaves a checkpoint either way.
   */
  public RunState train() throws IOException {
    RunState state = folder.restore(learner);
    var saving = new Periodic(plan.checkpointEvery(), clock);
    var sampling = new Periodic(plan.sampleEvery(), clock);
    try (var prefetch = new Prefetch(batches, state.step())) {
      while (state.step() < plan.steps() && !stopping) {
        long start = System.nanoTime();
        double wattHoursBefore = wattHours.getAsDouble();
        Batch batch = prefetch.next();
        double dataSeconds = secondsSince(start);
        long step = state.step() + 1;
        Learner.Learnt learnt = learner.learn(batch, step, schedule.learningRate(step));
        guard(learnt, step);
        double seconds = secondsSince(start);
        state = state.after(seconds, wattHours.getAsDouble() - wattHoursBefore);
        throughput.step(learnt.loss(), seconds, dataSeconds);
        observer.stepped(progress(state, learnt));
        if (saving.due()) {
          save(state);
        }
        if (sampling.due()) {
          sample(state);
        }
      }
    }
    save(state);
    sample(state);
    return state;
  }

  /** Ends the training after the current step; callable from any thread. */
  public void stop() {
    stopping = true;
  }

  private void guard(Learner.Learnt learnt, long step) {
    skippedInARow = learnt.skipped() ? skippedInARow + 1 : 0;
    if (skippedInARow > MOST_SKIPPED_IN_A_ROW) {
      throw new IllegalStateException(
          "gradients were not finite for %d steps in a row, until step %d; lower the learning rate"
              .formatted(skippedInARow, step));
    }
    if (learnt.skipped()) {
      observer.warned("step %d skipped: its gradients were not finite".formatted(step));
    }
  }

  private void sample(RunState state) throws IOException {
    var sheet = folder.sheet(state.step());
    painter.paint(learner.manager(), learner.average(), sheet);
    List<Double> losses = heldOutLoss.measure(learner.manager(), learner.average());
    observer.sampled(state, losses, sheet);
  }

  private void save(RunState state) throws IOException {
    folder.save(learner, state);
    observer.saved(state, folder.checkpoint());
  }

  private TrainingObserver.Progress progress(RunState state, Learner.Learnt learnt) {
    return new TrainingObserver.Progress(
        state,
        plan.steps(),
        throughput.loss(),
        learnt.gradientNorm(),
        schedule.learningRate(state.step()),
        throughput.imagesPerSecond(plan.batch()),
        throughput.dataShare(),
        throughput.remaining(plan.steps() - state.step()));
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
