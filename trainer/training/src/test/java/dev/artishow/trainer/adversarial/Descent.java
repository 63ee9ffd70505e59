package dev.artishow.trainer.adversarial;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.artishow.trainer.loop.Batch;
import dev.artishow.trainer.loop.Replica;
import dev.artishow.trainer.loop.Task;
import java.util.Map;
import java.util.TreeMap;

/** Learning in tests: steps of one length down a group's gradient. */
public final class Descent {
  private Descent() {}

  /**
   * The mean loss of a batch and its gradients, by parameter, summed to one number each.
   *
   * @param loss before any step
   * @param reached sum of the absolute gradients by parameter of every group
   */
  public record Slope(double loss, Map<String, Double> reached) {}

  /** One step; the loss before it. */
  public static <B extends Batch<B>> Slope step(
      Task<B> task, Replica<B> replica, String group, B batch, double length) {
    task.groups()
        .forEach(
            other ->
                replica
                    .parameters(other)
                    .byName()
                    .values()
                    .forEach(array -> array.setRequiresGradient(other.equals(group))));
    double loss;
    try (NDManager scratch = replica.manager().newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray mean = replica.losses(scratch, group, batch).mean();
      collector.backward(mean);
      loss = mean.getFloat();
    }
    Map<String, NDArray> trained = replica.parameters(group).byName();
    double squares = 0;
    for (NDArray array : trained.values()) {
      squares += array.getGradient().square().sum().getFloat();
    }
    float scale = (float) (length / Math.sqrt(squares));
    var reached = new TreeMap<String, Double>();
    trained.forEach(
        (name, array) -> {
          NDArray gradient = array.getGradient().duplicate();
          array.setRequiresGradient(false);
          reached.put(name, (double) gradient.abs().sum().getFloat());
          array.subi(gradient.mul(scale));
        });
    return new Slope(loss, reached);
  }
}
