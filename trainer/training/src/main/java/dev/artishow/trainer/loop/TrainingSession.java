package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.device.Arithmetic;
import dev.artishow.engine.device.ArithmeticChoice;
import dev.artishow.engine.device.GemmRate;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.engine.energy.EnergyMeter;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

/**
 * A task with its plan, its run folder and its devices, for what can be done with them.
 *
 * @param <B> what one step learns from
 */
public final class TrainingSession<B extends Batch<B>> {
  private static final int WARM_UP_STEPS = 2;
  private static final int STEPS = 9;
  private static final int BATCHES = 12;
  private static final double JOULES_PER_WATT_HOUR = 3600;

  private final Task<B> task;
  private final LoopPlan plan;
  private final RunFolder folder;
  private final List<NDManager> managers;
  private final ProcessorArithmetic arithmetic;
  private final AtomicReference<TrainingLoop<B>> running = new AtomicReference<>();
  private volatile boolean stopped;

  private TrainingSession(Task<B> task, LoopPlan plan, RunFolder folder, List<NDManager> managers) {
    this.task = task;
    this.plan = plan;
    this.folder = folder;
    this.managers = List.copyOf(managers);
    this.arithmetic = ProcessorArithmetic.forTraining(plan.compute().arithmeticAsked());
    arithmetic.begin();
  }

  /**
   * Puts a session together.
   *
   * @param managers one a replica, on its device; they stay the caller's
   */
  public static <B extends Batch<B>> TrainingSession<B> of(
      Task<B> task, LoopPlan plan, RunFolder folder, List<NDManager> managers) {
    return new TrainingSession<>(task, plan, folder, managers);
  }

  /** The groups of parameters that are trained. */
  public List<String> groups() {
    return task.groups();
  }

  /**
   * Trains from the run folder's checkpoint, or from the start, until the budget is used up or
   * until {@link #stop()}.
   *
   * @param wattHours the energy spent since any fixed moment
   */
  public RunState train(DoubleSupplier wattHours, TrainingObserver observer) throws IOException {
    double before = wattHours.getAsDouble();
    DoubleSupplier own = () -> wattHours.getAsDouble() - before;
    try (var learner = learner(microBatch())) {
      var loop =
          new TrainingLoop<>(task, plan, learner, folder, own, InstantSource.system(), observer);
      running.set(loop);
      if (stopped) {
        loop.stop();
      }
      return loop.train();
    }
  }

  /** Ends the training after the current step; callable from any thread. */
  public void stop() {
    stopped = true;
    TrainingLoop<B> loop = running.get();
    if (loop != null) {
      loop.stop();
    }
  }

  private Learner<B> learner(int microBatch) {
    return new Learner<>(task, plan.optimizer(), managers, microBatch, arithmetic);
  }

  /** What the plan says, else what the run began with, else the fastest. */
  private int microBatch() throws IOException {
    if (plan.compute().microBatch().isPresent()) {
      return plan.compute().microBatch().get();
    }
    OptionalInt before = Checkpoint.microBatch(folder.checkpoint());
    return before.isPresent() ? before.getAsInt() : MicroBatchProbe.fastest(probe());
  }

  /**
   * What the plan would take, found out on one device.
   *
   * @param timed whether to find out the speed of a large network, too
   */
  public Requirements requirements(boolean timed, Requirements.Progress progress) {
    return Requirements.of(task, plan.budget(), managers.get(0), timed, progress);
  }

  /** How long the plan takes at a rate, see {@link Requirements#hours}. */
  public OptionalDouble hours(Requirements requirements, double flopPerSecond) {
    return requirements.hours(plan, flopPerSecond);
  }

  /** How fast each size of micro-batch is. */
  public List<MicroBatchProbe.Trial> probe() {
    return MicroBatchProbe.trials(task, plan, managers, arithmetic);
  }

  /** Tries learning rates on fresh networks. */
  public List<LearningRateFinder.Trial> tryLearningRates(
      int steps, LearningRateFinder.Progress progress) throws IOException {
    try (var learner = learner(microBatch())) {
      return LearningRateFinder.search(task, learner, steps, progress);
    }
  }

  /**
   * What was measured, all in one process.
   *
   * @param arithmetic that it was measured in, but for what says otherwise
   * @param imagesPerSecond training speed: forward, backward and update, data apart
   * @param imagesPerSecondFloat32 the same in float32
   * @param gemmGflops rate of 1024³ products on all replicas' devices at once, in 10⁹ FLOP/s
   * @param gemmShare the training's matrix and convolution FLOP per second over that rate
   * @param dataShare share of the time in which training waits for data
   * @param joulesPerThousand energy of training on a thousand examples, as far as it can be told
   * @param microBatch examples per backward pass
   */
  public record Speed(
      Arithmetic arithmetic,
      double imagesPerSecond,
      double imagesPerSecondFloat32,
      double gemmGflops,
      double gemmShare,
      double dataShare,
      double joulesPerThousand,
      int microBatch) {}

  /** Trains for a few steps, nothing of which is kept. The median step counts. */
  public Speed measure(EnergyMeter meter) throws IOException {
    int microBatch = microBatch();
    double before = gemmRate();
    double rate;
    double dataShare;
    double joules;
    try (var learner = learner(microBatch)) {
      rate = examplesPerSecond(learner);
      EnergyMeter.Span energy = meter.start();
      dataShare = DataShare.measure(task, learner, BATCHES);
      joules = energy.soFar().wattHours() * JOULES_PER_WATT_HOUR;
    }
    double gemm = Math.max(before, gemmRate());
    return new Speed(
        arithmetic.kind(),
        rate,
        arithmetic.kind() == Arithmetic.FLOAT32 ? rate : inFloat32(microBatch),
        gemm / 1e9,
        rate * task.trainingFlop(1) / gemm,
        dataShare,
        joules * 1000 / (BATCHES * plan.compute().batch()),
        microBatch);
  }

  private double examplesPerSecond(Learner<B> learner) {
    return plan.compute().batch() / StepTime.median(learner, task.batch(0), WARM_UP_STEPS, STEPS);
  }

  private double inFloat32(int microBatch) {
    var exact = ProcessorArithmetic.forTraining(ArithmeticChoice.FLOAT32);
    exact.begin();
    try (var learner = new Learner<>(task, plan.optimizer(), managers, microBatch, exact)) {
      return examplesPerSecond(learner);
    } finally {
      arithmetic.begin();
    }
  }

  /**
   * FLOP per second that training reaches on these devices, of a few small steps; of a large
   * network what one of them reached when its requirements were found out, without the optimizer.
   */
  public double trainingRate(Requirements known) {
    if (known.flopPerSecond().isPresent()) {
      return managers.size() * known.flopPerSecond().getAsDouble();
    }
    int few = Math.min(plan.compute().batch(), 8);
    try (var learner = learner(Math.max(1, few / managers.size()))) {
      return few
          * task.trainingFlop(1)
          / StepTime.median(learner, task.batch(0).slice(0, few), 1, 3);
    }
  }

  /** All replicas' devices multiply matrices at the same time, in the session's arithmetic. */
  private double gemmRate() {
    var rates = new double[managers.size()];
    try (var workers = new Workers(managers.size())) {
      workers.onEach(i -> rates[i] = arithmetic.pass(() -> GemmRate.measure(managers.get(i))));
    }
    double sum = 0;
    for (double rate : rates) {
      sum += rate;
    }
    return sum;
  }
}
