package dev.artishow.trainer.loop;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.IntConsumer;

/**
 * What a plan would take, found out by passes over one and over two examples on this machine, in
 * float32 and without an optimizer, whose arrays are counted instead: of a large network they would
 * not fit.
 *
 * @param parameters that are trained, of all groups
 * @param flopPerExample matrix and convolution FLOP of training on one example, the mean of the
 *     plan's steps
 * @param weightBytes on each device: weights and their gradients
 * @param hostBytes of masters, moments and averages, in the machine's memory
 * @param activationBytes on a device, for each example of a micro-batch, if the system tells
 * @param flopPerSecond that the last pass reached
 */
public record Requirements(
    long parameters,
    double flopPerExample,
    long weightBytes,
    long hostBytes,
    OptionalLong activationBytes,
    double flopPerSecond) {
  /** Passes that are made to find this out. */
  public static final int PASSES = 3;

  private static final int HOST_ARRAYS = 5;

  /** Stands for the last step of a plan that does not limit them. */
  private static final long FAR = 1_000_000;

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double NANO = 1e9;

  /** Longer than this an example is not tried again just to be timed, in seconds. */
  private static final double MAX_TRIED_AGAIN = 0.1;

  /**
   * Makes the networks on one device, and lets gradients flow as in the budget's last step, when
   * whatever begins later has begun.
   *
   * @param examples how many the last two passes are over, e.g. 1 and 2; the difference tells what
   *     one takes
   * @param begun told the number of each pass that begins, from 0
   */
  static <B extends Batch<B>> Requirements of(
      Task<B> task, Budget budget, NDManager manager, int examples, IntConsumer begun) {
    Replica<B> replica = task.replica(manager);
    long last = budget.mostSteps().orElse(FAR);
    B batch = task.batch(last - 1);
    B less = batch.slice(0, examples);
    B more = batch.slice(0, 2 * examples);
    try (GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
      begun.accept(0);
      pass(task, replica, gradients, less); // what is made once is made now
      begun.accept(1);
      OptionalLong one = PeakMemory.of(() -> pass(task, replica, gradients, less));
      begun.accept(2);
      long start = System.nanoTime();
      OptionalLong two = PeakMemory.of(() -> pass(task, replica, gradients, more));
      double seconds = (System.nanoTime() - start) / NANO;
      long parameters =
          task.groups().stream()
              .flatMap(group -> replica.parameters(group).byName().values().stream())
              .mapToLong(NDArray::size)
              .sum();
      OptionalLong activations =
          one.isPresent() && two.isPresent()
              ? OptionalLong.of(Math.max(0, two.getAsLong() - one.getAsLong()) / examples)
              : OptionalLong.empty();
      return new Requirements(
          parameters,
          task.trainingFlop(last),
          2 * Float.BYTES * parameters,
          HOST_ARRAYS * Float.BYTES * parameters,
          activations,
          2 * examples * task.trainingFlop(1) / seconds);
    }
  }

  /** Forward and backward, group by group. */
  private static <B extends Batch<B>> void pass(
      Task<B> task, Replica<B> replica, GradientCollector gradients, B part) {
    for (String group : task.groups()) {
      for (String other : task.groups()) {
        replica.parameters(other).requireGradients(other.equals(group));
      }
      try (NDManager scratch = replica.manager().newSubManager()) {
        NDArray loss = replica.losses(scratch, group, part).sum();
        loss.attach(scratch);
        gradients.backward(loss);
      }
    }
  }

  /** Whether an example takes so long that the last pass tells the speed of training, too. */
  boolean tellsSpeed() {
    return flopPerExample / flopPerSecond > MAX_TRIED_AGAIN;
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
