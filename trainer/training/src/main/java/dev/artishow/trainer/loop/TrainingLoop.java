package dev.artishow.trainer.loop;

import java.io.IOException;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * One training run, from its first step or its last checkpoint to the end of its budget. Stopped at
 * any moment it goes on from the checkpoint: bit for bit as if nothing had happened where the
 * budget is in steps; where it is in time or energy, the learning rate falls as these are used up,
 * which no two runs do alike.
 *
 * @param <B> what one step learns from
 */
public final class TrainingLoop<B extends Batch<B>> {
  private static final int MAX_SKIPPED_IN_A_ROW = 5;
  private static final int MAX_ROLLBACKS = 3;

  private final Task<B> task;
  private final LoopPlan plan;
  private final Learner<B> learner;
  private final RunFolder folder;
  private final Schedule schedule;
  private final DoubleSupplier wattHours;
  private final InstantSource clock;
  private final TrainingObserver observer;
  private final Throughput throughput = new Throughput();
  private volatile boolean stopping;
  private int skippedInARow;
  private double counted; // Wh, in the state

  /**
   * Prepares a run; nothing is read or written yet.
   *
   * @param wattHours the energy spent since the run was begun or resumed
   */
  TrainingLoop(
      Task<B> task,
      LoopPlan plan,
      Learner<B> learner,
      RunFolder folder,
      DoubleSupplier wattHours,
      InstantSource clock,
      TrainingObserver observer) {
    this.task = task;
    this.plan = plan;
    this.learner = learner;
    this.folder = folder;
    this.wattHours = wattHours;
    this.clock = clock;
    this.observer = observer;
    schedule = new Schedule(plan.optimizer());
  }

  /**
   * Trains until the budget is used up or until {@link #stop()}, and leaves a checkpoint either
   * way.
   *
   * @throws TrainingFailedException if the gradients stay without finite values after rollbacks
   */
  public RunState train() throws IOException {
    RunState state = Checkpoint.restore(folder.checkpoint(), learner.groups());
    if (state.equals(RunState.START)) {
      save(state); // somewhere to roll back to
    }
    observer.started(state, learner.arithmetic());
    while (isOpen(state)) {
      state = trainOn(state);
    }
    boolean sound = skippedInARow == 0;
    if (sound) {
      save(state);
    }
    RunState sampled = sample(state);
    if (sound) {
      keep(sampled); // with what the sheet has cost
    }
    return sampled;
  }

  private boolean isOpen(RunState state) {
    return plan.budget().used(state) < 1 && !stopping;
  }

  /** Ends the training after the current step; callable from any thread. */
  public void stop() {
    stopping = true;
  }

  /** Trains on from a state until the end, or until it had to be rolled back. */
  private RunState trainOn(RunState from) throws IOException {
    RunState state = from;
    var saving = new Periodic(plan.reporting().checkpointEvery(), clock);
    var sampling = new Periodic(plan.reporting().sampleEvery(), clock);
    try (var batches = new Prefetch<>(task::batch, from.batches())) {
      while (isOpen(state)) {
        state = step(state, batches);
        if (skippedInARow > MAX_SKIPPED_IN_A_ROW) {
          return rolledBack(state);
        }
        if (skippedInARow == 0 && saving.due()) {
          save(state);
        }
        if (sampling.due()) {
          state = sample(state);
        }
      }
    }
    return state;
  }

  private RunState step(RunState before, Prefetch<B> batches) {
    long start = System.nanoTime();
    double wattHoursBefore = wattHours.getAsDouble();
    B batch = batches.next();
    double dataSeconds = secondsSince(start);
    double used = plan.budget().used(before);
    double rate = schedule.learningRate(before.step() + 1, used, before.rollbacks());
    Map<String, Learner.Learnt> learnt = learner.learn(batch, before.step() + 1, rate);
    guard(learnt, before.step() + 1);
    double seconds = secondsSince(start);
    RunState state = metered(before.after(seconds));
    throughput.learnt(learnt);
    throughput.step(
        seconds, dataSeconds, counted - wattHoursBefore, plan.budget().used(state) - used);
    observer.stepped(progress(state, learnt, rate));
    return state;
  }

  /** With all energy spent so far, of whatever it was spent on since it was last counted. */
  private RunState metered(RunState state) {
    double spent = wattHours.getAsDouble();
    RunState metered = state.spending(spent - counted);
    counted = spent;
    return metered;
  }

  private void guard(Map<String, Learner.Learnt> learnt, long step) {
    boolean skipped = learnt.values().stream().anyMatch(Learner.Learnt::skipped);
    skippedInARow = skipped ? skippedInARow + 1 : 0;
    if (skipped) {
      observer.warned(Warning.of(TrainingLoop.class, "skipped", step));
    }
  }

  /** Back to the last checkpoint, on to other batches, with half the learning rate. */
  private RunState rolledBack(RunState failed) throws IOException {
    if (failed.rollbacks() == MAX_ROLLBACKS) {
      throw new TrainingFailedException(
          ("gradients were not finite for %d steps in a row, until step %d, after %d rollbacks;"
                  + " lower the learning rate, %s, or the noise in the data")
              .formatted(
                  skippedInARow,
                  failed.step(),
                  failed.rollbacks(),
                  plan.optimizer().learningRate()));
    }
    RunState state =
        Checkpoint.restore(folder.checkpoint(), learner.groups()).rolledBackFrom(failed);
    observer.warned(
        Warning.of(TrainingLoop.class, "rolled-back", skippedInARow, failed.step(), state.step()));
    skippedInARow = 0;
    save(state);
    return state;
  }

  private RunState sample(RunState before) throws IOException {
    Replica<B> averaged = learner.averaged();
    var sheet = folder.sheet(before.step());
    task.sheet(averaged, sheet);
    Map<String, Double> figures = task.validate(averaged);
    RunState state = metered(before);
    observer.sampled(state, figures, sheet);
    task.alarms(figures).forEach(observer::warned);
    return state;
  }

  private void save(RunState state) throws IOException {
    keep(state);
    observer.saved(state, folder.checkpoint());
  }

  private void keep(RunState state) throws IOException {
    Checkpoint.save(folder.checkpoint(), learner, state, plan.identity());
  }

  private TrainingObserver.Progress progress(
      RunState state, Map<String, Learner.Learnt> learnt, double rate) {
    double used = plan.budget().used(state);
    var groups = new LinkedHashMap<String, TrainingObserver.GroupProgress>();
    learnt.forEach(
        (group, now) ->
            groups.put(
                group,
                new TrainingObserver.GroupProgress(throughput.loss(group), now.gradientNorm())));
    return new TrainingObserver.Progress(
        state,
        used,
        groups,
        rate,
        throughput.examplesPerSecond(plan.compute().batch()),
        throughput.dataShare(),
        throughput.watts(),
        throughput.remaining(used));
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
