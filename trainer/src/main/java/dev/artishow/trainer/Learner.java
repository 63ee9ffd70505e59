package dev.artishow.trainer;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.Parameters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** A denoiser while it learns: its weights, their moments and their moving average. */
final class Learner implements AutoCloseable {
  private final NDManager manager;
  private final TrainingPlan plan;
  private final Parameters weights;
  private final Parameters averageWeights;
  private final Denoiser denoiser;
  private final Denoiser average;
  private final AdamW optimizer;
  private final MovingAverage movingAverage;
  private final FlowLoss flowLoss;

  /**
   * What a step gave.
   *
   * @param loss mean weighted loss of the batch
   * @param gradientNorm global norm before clipping; not finite when the step was skipped
   */
  record Learnt(double loss, double gradientNorm) {
    boolean skipped() {
      return !Double.isFinite(gradientNorm);
    }
  }

  /**
   * A learner that knows nothing yet.
   *
   * @param parent owner of all its memory
   */
  Learner(NDManager parent, TrainingPlan plan, DenoiserSpec spec) {
    this.plan = plan;
    manager = parent.newSubManager();
    weights = Parameters.initialised(manager, plan.seed());
    denoiser = new Denoiser(spec, weights);
    averageWeights = Parameters.loaded(manager, weights.byName());
    average = new Denoiser(spec, averageWeights);
    optimizer = new AdamW(plan.optimizer(), weights);
    movingAverage = new MovingAverage(weights, averageWeights, plan.optimizer().emaHorizon());
    flowLoss = new FlowLoss(plan.objective());
    weights.requireGradients();
  }

  /**
   * One optimizer step over a batch, in micro-batches.
   *
   * @param step 1 for the first
   */
  Learnt learn(Batch batch, long step, double learningRate) {
    double loss = 0;
    for (int from = 0; from < batch.size; from += plan.microBatch()) {
      Batch part = batch.slice(from, Math.min(batch.size, from + plan.microBatch()));
      try (NDManager scratch = manager.newSubManager();
          GradientCollector gradients = Engine.getInstance().newGradientCollector()) {
        NDArray sum = flowLoss.perPicture(scratch, denoiser, part).sum().div(batch.size);
        gradients.backward(sum);
        loss += sum.getFloat();
      }
    }
    try (NDManager scratch = manager.newSubManager()) {
      double norm = optimizer.update(scratch, step, learningRate);
      var learnt = new Learnt(loss, norm);
      if (!learnt.skipped()) {
        movingAverage.update(scratch, step);
      }
      return learnt;
    }
  }

  /** The network with the averaged weights: what is judged, shown and published. */
  Denoiser average() {
    return average;
  }

  Parameters averageWeights() {
    return averageWeights;
  }

  NDManager manager() {
    return manager;
  }

  /** Every array that a resumed run needs, by name. */
  Map<String, NDArray> state() {
    var state = new LinkedHashMap<String, NDArray>();
    weights.byName().forEach((name, array) -> state.put("weights." + name, array));
    averageWeights.byName().forEach((name, array) -> state.put(RunFolder.AVERAGE + name, array));
    optimizer.state().forEach((name, array) -> state.put("moments." + name, array));
    return state;
  }

  /** Takes every array of {@link #state()} to stored values. */
  void restore(Map<String, float[]> values) {
    state()
        .forEach(
            (name, array) -> {
              boolean trained = array.hasGradient();
              array.setRequiresGradient(false);
              array.set(Objects.requireNonNull(values.get(name), name));
              array.setRequiresGradient(trained);
            });
  }

  @Override
  public void close() {
    manager.close();
  }
}
