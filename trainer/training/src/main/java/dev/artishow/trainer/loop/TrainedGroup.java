package dev.artishow.trainer.loop;

import dev.artishow.engine.nn.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The parameters of one group as they are trained: float32 masters, AdamW's moments and the moving
 * average, all on the Java side, and copies of the masters in every replica. One pass over memory
 * does an update, which costs a few percent of a step; the engine's own operators take one pass
 * each and cost a fifth.
 */
final class TrainedGroup {
  /** Numbers that one thread works on at a time. */
  private static final int CHUNK = 1 << 14;

  private static final float[] ZEROS = new float[CHUNK];

  /** A stretch of one parameter. */
  private record Chunk(TrainedParameter parameter, List<ParameterView> views, int from, int size) {}

  private final Optimizer options;
  private final LossScale lossScale;
  private final Workers workers;
  private final Map<String, TrainedParameter> byName = new LinkedHashMap<>();
  private final List<ParameterView> views = new ArrayList<>();
  private final List<Chunk> chunks = new ArrayList<>();

  /**
   * @param lossScale what the gradients are too large by
   * @param replicas the same parameters on every device, with equal values
   */
  TrainedGroup(Optimizer options, LossScale lossScale, List<Parameters> replicas, Workers workers) {
    this.options = options;
    this.lossScale = lossScale;
    this.workers = workers;
    replicas.get(0).byName().keySet().forEach(name -> add(name, replicas));
  }

  private void add(String name, List<Parameters> replicas) {
    var parameter = TrainedParameter.of(name, replicas.get(0));
    byName.put(name, parameter);
    var copies = replicas.stream().map(replica -> new ParameterView(replica.array(name))).toList();
    views.addAll(copies);
    int length = parameter.master.length;
    for (int from = 0; from < length; from += CHUNK) {
      chunks.add(new Chunk(parameter, copies, from, Math.min(CHUNK, length - from)));
    }
  }

  /**
   * Updates every parameter from the gradients of all replicas together, and zeroes these.
   *
   * @param step 1 for the first
   * @return the gradients' global norm before clipping; if it is not finite nothing was changed but
   *     the gradients, which are zero again
   */
  double update(long step, double learningRate) {
    double norm = takeGradients((float) (1 / lossScale.value()));
    if (Double.isFinite(norm)) {
      var adam = new AdamStep(options, step, learningRate, norm);
      write(chunk -> apply(chunk, adam));
    }
    return norm;
  }

  /** Fetches all gradients times a scale; their global norm. */
  private double takeGradients(float scale) {
    var squares = new double[chunks.size()];
    try {
      views.forEach(ParameterView::openGradient);
      workers.each(chunks.size(), i -> squares[i] = collect(chunks.get(i), scale));
    } finally {
      views.forEach(ParameterView::closeGradient);
    }
    return Math.sqrt(sum(squares));
  }

  /** Lets something put every number of every parameter. */
  private void write(Consumer<Chunk> put) {
    try {
      views.forEach(ParameterView::openValues);
      workers.each(chunks.size(), i -> put.accept(chunks.get(i)));
      views.forEach(ParameterView::flush);
    } finally {
      views.forEach(ParameterView::closeValues);
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** Adds up the replicas' gradients times a scale; the sum of the squares. */
  private static double collect(Chunk chunk, float scale) {
    float[] sum = chunk.parameter().gradient;
    int from = chunk.from();
    for (int replica = 0; replica < chunk.views().size(); replica++) {
      ParameterView view = chunk.views().get(replica);
      if (replica == 0) {
        view.takeGradient(from, sum, from, ZEROS, chunk.size());
      } else {
        var part = new float[chunk.size()];
        view.takeGradient(from, part, 0, ZEROS, part.length);
        for (int i = 0; i < part.length; i++) {
          sum[from + i] += part[i];
        }
      }
    }
    double squares = 0;
    for (int i = from; i < from + chunk.size(); i++) {
      sum[i] *= scale;
      squares += (double) sum[i] * sum[i];
    }
    return squares;
  }

  private static void apply(Chunk chunk, AdamStep adam) {
    adam.apply(chunk.parameter(), chunk.from(), chunk.size());
    spread(chunk);
  }

  LossScale lossScale() {
    return lossScale;
  }

  /** Everything kept, by parameter name, in the order of the network. */
  Map<String, TrainedParameter> parameters() {
    return byName;
  }

  /** Gives the masters, as they were set in {@link #parameters()}, to every replica. */
  void spread() {
    write(TrainedGroup::spread);
  }

  private static void spread(Chunk chunk) {
    for (ParameterView view : chunk.views()) {
      view.put(chunk.from(), chunk.parameter().master, chunk.from(), chunk.size());
    }
  }

  /** Sets parameters of the same network to the moving average. */
  void average(Parameters target) {
    byName.forEach(
        (name, parameter) -> ParameterView.assign(target.array(name), parameter.average));
  }
}
