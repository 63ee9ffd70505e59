package dev.artishow.trainer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import dev.artishow.engine.nn.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Adam with decoupled weight decay (arXiv:1711.05101) and gradients clipped by their global norm.
 * Its two moments are kept by parameter name, so that a checkpoint restores them exactly.
 */
final class AdamW {
  private static final float EPSILON = 1e-8f;
  private static final float NO_VALUE_CLIP = -1;

  private record Moments(NDArray first, NDArray second) {}

  private final TrainingPlan.Optimizer options;
  private final Parameters parameters;
  private final Map<String, Moments> moments = new LinkedHashMap<>();

  AdamW(TrainingPlan.Optimizer options, Parameters parameters) {
    this.options = options;
    this.parameters = parameters;
    NDManager manager = parameters.manager();
    parameters
        .byName()
        .forEach(
            (name, array) ->
                moments.put(
                    name,
                    new Moments(manager.zeros(array.getShape()), manager.zeros(array.getShape()))));
  }

  /**
   * Updates every parameter from its gradient and zeroes the gradient.
   *
   * @param step 1 for the first update
   * @return the gradients' global norm before clipping; if it is not finite nothing was changed but
   *     the gradients, which are zero again
   */
  double update(NDManager scratch, long step, double learningRate) {
    var gradients = new LinkedHashMap<String, NDArray>();
    parameters
        .byName()
        .forEach(
            (name, array) -> {
              NDArray gradient = array.getGradient();
              gradient.attach(scratch);
              gradients.put(name, gradient);
            });
    double norm = globalNorm(gradients.values());
    if (!Double.isFinite(norm)) {
      gradients.values().forEach(gradient -> gradient.set(new float[(int) gradient.size()]));
      return norm;
    }
    float rescale = (float) Math.min(1, options.clipNorm() / Math.max(norm, 1e-12));
    double correction =
        Math.sqrt(1 - Math.pow(options.beta2(), (double) step))
            / (1 - Math.pow(options.beta1(), (double) step));
    gradients.forEach(
        (name, gradient) -> {
          NDArray array = parameters.array(name);
          Moments own = Objects.requireNonNull(moments.get(name));
          array
              .getNDArrayInternal()
              .adamUpdate(
                  new NDList(array, gradient, own.first, own.second),
                  new NDList(array),
                  (float) learningRate,
                  (float) (learningRate * correction),
                  (float) options.weightDecay(),
                  rescale,
                  NO_VALUE_CLIP,
                  (float) options.beta1(),
                  (float) options.beta2(),
                  EPSILON,
                  false,
                  true);
        });
    return norm;
  }

  private static double globalNorm(Iterable<NDArray> gradients) {
    double squares = 0;
    for (NDArray gradient : gradients) {
      double norm = gradient.norm().getFloat();
      squares += norm * norm;
    }
    return Math.sqrt(squares);
  }

  /** The moments by name: {@code NAME.first} and {@code NAME.second}. */
  Map<String, NDArray> state() {
    var state = new LinkedHashMap<String, NDArray>();
    moments.forEach(
        (name, own) -> {
          state.put(name + ".first", own.first);
          state.put(name + ".second", own.second);
        });
    return state;
  }
}
