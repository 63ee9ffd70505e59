package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * What a plan would take, found out by one step of one and of two examples on this machine.
 *
 * @param parameters that are trained, of all groups
 * @param flopPerExample matrix and convolution FLOP of training on one example
 * @param weightBytes on each device: weights and their gradients
 * @param hostBytes of masters, moments and averages, in the machine's memory
 * @param activationBytes on a device, for each example of a micro-batch, if the system tells
 */
public record Requirements(
    long parameters,
    double flopPerExample,
    long weightBytes,
    long hostBytes,
    OptionalLong activationBytes) {
  private static final int HOST_ARRAYS = 5;
  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * Makes the networks on one device, and trains for a step.
   *
   * @param examples how many the two steps are of, e.g. 1 and 2; the difference tells what one
   *     takes
   */
  static <B extends Batch<B>> Requirements of(
      Task<B> task, LoopPlan plan, NDManager manager, int examples) {
    B batch = task.batch(0);
    try (var learner = new Learner<>(task, plan.optimizer(), List.of(manager), 2 * examples)) {
      learner.learn(batch.slice(0, examples), 1, 1e-6); // what is made once is made now
      B less = batch.slice(0, examples);
      B more = batch.slice(0, 2 * examples);
      OptionalLong one = PeakMemory.of(() -> learner.learn(less, 2, 1e-6));
      OptionalLong two = PeakMemory.of(() -> learner.learn(more, 3, 1e-6));
      long parameters =
          learner.groups().values().stream()
              .flatMap(group -> group.parameters().values().stream())
              .mapToLong(parameter -> parameter.master.length)
              .sum();
      OptionalLong activations =
          one.isPresent() && two.isPresent()
              ? OptionalLong.of(Math.max(0, two.getAsLong() - one.getAsLong()) / examples)
              : OptionalLong.empty();
      return new Requirements(
          parameters,
          task.trainingFlop(),
          2 * Float.BYTES * parameters,
          HOST_ARRAYS * Float.BYTES * parameters,
          activations);
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
