package dev.artishow.trainer.loop;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * What a plan would take, found out by forward passes over one and over two examples on this
 * machine, in float32 and without an optimizer, whose arrays are counted instead: of a large
 * network they would not fit.
 *
 * @param parameters that are trained, of all groups
 * @param flopPerExample matrix and convolution FLOP of training on one example, the mean of the
 *     plan's steps
 * @param weightBytes on each device: weights and their gradients
 * @param hostBytes of masters, moments and averages, in the machine's memory
 * @param activationBytes that a forward pass keeps on a device for the backward pass, for each
 *     example of a micro-batch, if the system tells; a backward pass adds about a block's
 * @param flopPerSecond of a pass forward and backward over an example, if it was to be timed and
 *     takes long
 */
public record Requirements(
    long parameters,
    double flopPerExample,
    long weightBytes,
    long hostBytes,
    OptionalLong activationBytes,
    OptionalDouble flopPerSecond) {
  /** Batches must have as many. */
  public static final int EXAMPLES = 2;

  private static final int HOST_ARRAYS = 5;

  /** Stands for the last step of a plan that does not limit them. */
  private static final long FAR = 1_000_000;

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double NANO = 1e9;

  /** An example of more than this takes long: one tells how fast a machine is. */
  private static final double LONG_FLOP = 1e10;

  /** Told of each pass that begins, from 1. */
  @FunctionalInterface
  public interface Progress {
    void begun(int pass, int passes);
  }

  /**
   * Makes the networks on one device, and passes examples through them as in the budget's last
   * step, when whatever begins later has begun.
   *
   * @param task whose batches have at least {@link #EXAMPLES}
   * @param timed whether to time an example forward and backward, if it takes long
   */
  static <B extends Batch<B>> Requirements of(
      Task<B> task, Budget budget, NDManager manager, boolean timed, Progress progress) {
    Replica<B> replica = task.replica(manager);
    long last = budget.mostSteps().orElse(FAR);
    B batch = task.batch(last - 1);
    boolean third = timed && task.trainingFlop(last) > LONG_FLOP;
    int passes = third ? 3 : 2;
    try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      progress.begun(1, passes);
      OptionalLong one = PeakMemory.of(() -> pass(task, replica, batch.slice(0, 1), loss -> {}));
      progress.begun(2, passes);
      OptionalLong two =
          PeakMemory.of(() -> pass(task, replica, batch.slice(0, EXAMPLES), loss -> {}));
      OptionalDouble rate = OptionalDouble.empty();
      if (third) {
        progress.begun(3, passes);
        long start = System.nanoTime();
        pass(task, replica, batch.slice(0, 1), gradients::backward);
        rate = OptionalDouble.of(task.trainingFlop(last) * NANO / (System.nanoTime() - start));
      }
      long parameters =
          task.groups().stream()
              .flatMap(group -> replica.parameters(group).byName().values().stream())
              .mapToLong(NDArray::size)
              .sum();
      OptionalLong activations =
          one.isPresent() && two.isPresent()
              ? OptionalLong.of(Math.max(0, two.getAsLong() - one.getAsLong()))
              : OptionalLong.empty();
      return new Requirements(
          parameters,
          task.trainingFlop(last),
          2 * Float.BYTES * parameters,
          HOST_ARRAYS * Float.BYTES * parameters,
          activations,
          rate);
    }
  }

  /** Forward, group by group, and on with what is to be done with its loss. */
  private static <B extends Batch<B>> void pass(
      Task<B> task, Replica<B> replica, B part, Consumer<NDArray> then) {
    for (String group : task.groups()) {
      for (String other : task.groups()) {
        replica.parameters(other).requireGradients(other.equals(group));
      }
      try (NDManager scratch = replica.manager().newSubManager()) {
        NDArray loss = replica.losses(scratch, group, part).sum();
        loss.attach(scratch);
        then.accept(loss);
      }
    }
  }

  /**
   * Hours of a plan at a rate.
   *
   * @param flopPerSecond that training reaches on all devices together
   * @return nothing where the plan limits no steps
   */
  public OptionalDouble hours(LoopPlan plan, double flopPerSecond) {
    OptionalLong steps = plan.budget().mostSteps();
    return steps.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            steps.getAsLong()
                * plan.compute().batch()
                * flopPerExample
                / flopPerSecond
                / SECONDS_PER_HOUR);
  }
}
