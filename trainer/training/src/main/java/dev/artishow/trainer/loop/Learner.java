package dev.artishow.trainer.loop;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import dev.artishow.engine.device.Arithmetic;
import dev.artishow.engine.device.ProcessorArithmetic;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.Scalar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A task's networks while they learn: replicas that each take a share of every batch, and one set
 * of masters per group that all of them follow (data parallelism).
 *
 * @param <B> what one step learns from
 */
final class Learner<B extends Batch<B>> implements AutoCloseable {
  private final Task<B> task;
  private final int microBatch;
  private final ProcessorArithmetic arithmetic;
  private final List<Replica<B>> replicas;
  private final Replica<B> averaged;
  private final Map<String, TrainedGroup> groups = new LinkedHashMap<>();
  private final Workers workers;
  private final GradientCollector gradients;

  /**
   * What a step gave a group.
   *
   * @param loss mean loss of the batch
   * @param gradientNorm global norm before clipping; not finite when the step was skipped
   */
  record Learnt(double loss, double gradientNorm) {
    boolean skipped() {
      return !Double.isFinite(gradientNorm);
    }
  }

  /** As the other, in float32. */
  Learner(Task<B> task, Optimizer optimizer, List<NDManager> managers, int microBatch) {
    this(task, optimizer, managers, microBatch, ProcessorArithmetic.exact());
  }

  /**
   * A learner that knows nothing yet.
   *
   * @param managers one a replica, on its device; they own all its memory and stay the caller's
   * @param arithmetic of the forward passes; what they give and all that follows is float32
   */
  Learner(
      Task<B> task,
      Optimizer optimizer,
      List<NDManager> managers,
      int microBatch,
      ProcessorArithmetic arithmetic) {
    this.task = task;
    this.microBatch = microBatch;
    this.arithmetic = arithmetic;
    this.replicas = managers.stream().map(task::replica).toList();
    this.averaged = task.replica(managers.get(0));
    this.workers = new Workers(managers.size());
    for (String group : task.groups()) {
      List<Parameters> copies =
          replicas.stream().map(replica -> replica.parameters(group)).toList();
      var scale = new LossScale(task.firstLossScale());
      groups.put(group, new TrainedGroup(optimizer, scale, copies, workers));
      copies.forEach(copy -> copy.requireGradients(true));
    }
    // one for all threads: it lets gradients be recorded, which fresh threads do anyway
    this.gradients = Engine.getInstance().newGradientCollector();
  }

  /**
   * One optimizer step over a batch, group by group.
   *
   * @param step 1 for the first
   * @return by group, those that are trained at this step
   */
  Map<String, Learnt> learn(B batch, long step, double learningRate) {
    var learnt = new LinkedHashMap<String, Learnt>();
    for (String group : task.groups()) {
      if (task.trains(group, step)) {
        flowTo(group);
        learnt.put(group, learn(batch, group, step, learningRate * task.rate(group)));
      }
    }
    return learnt;
  }

  /** Again with a smaller scale of the loss as long as gradients overflow, until it is 1. */
  private Learnt learn(B batch, String name, long step, double learningRate) {
    TrainedGroup group = group(name);
    String scale = group.lossScale().state();
    Learnt learnt;
    do {
      double loss = accumulate(batch, name);
      learnt = new Learnt(loss, group.update(step, learningRate));
    } while (learnt.skipped() && group.lossScale().halve());
    if (learnt.skipped()) {
      group.lossScale().restore(scale); // the batch is bad, not the scale
    } else {
      group.lossScale().held();
    }
    return learnt;
  }

  private TrainedGroup group(String name) {
    return Objects.requireNonNull(groups.get(name));
  }

  /** Lets gradients reach one group alone. */
  private void flowTo(String trained) {
    if (groups.size() > 1) {
      for (Replica<B> replica : replicas) {
        groups
            .keySet()
            .forEach(group -> replica.parameters(group).requireGradients(group.equals(trained)));
      }
    }
  }

  /** Forward and backward over the whole batch, shared out; the mean loss. */
  private double accumulate(B batch, String group) {
    int parts = (batch.size() + microBatch - 1) / microBatch;
    var losses = new double[parts];
    workers.each(parts, part -> losses[part] = backward(batch, group, part));
    double sum = 0;
    for (double loss : losses) {
      sum += loss;
    }
    return sum;
  }

  private double backward(B batch, String group, int part) {
    Replica<B> replica = replicas.get(part % replicas.size());
    int from = part * microBatch;
    B own = batch.slice(from, Math.min(batch.size(), from + microBatch));
    try (NDManager scratch = replica.manager().newSubManager()) {
      NDArray sum = arithmetic.pass(() -> replica.losses(scratch, group, own)).sum();
      sum.attach(scratch);
      double scale = group(group).lossScale().value() / batch.size();
      gradients.backward(sum.mul(Scalar.of(sum, scale)));
      return sum.getFloat() / batch.size();
    }
  }

  /** The networks with the averaged weights: what is judged, shown and published. */
  Replica<B> averaged() {
    groups.forEach((name, group) -> group.average(averaged.parameters(name)));
    return averaged;
  }

  /** A parameter as each replica has it. */
  List<float[]> copies(String group, String parameter) {
    return replicas.stream()
        .map(replica -> replica.parameters(group).array(parameter).toFloatArray())
        .toList();
  }

  int microBatch() {
    return microBatch;
  }

  Arithmetic arithmetic() {
    return arithmetic.kind();
  }

  /** What is trained, by group. */
  Map<String, TrainedGroup> groups() {
    return groups;
  }

  @Override
  public void close() {
    gradients.close();
    workers.close();
  }
}
