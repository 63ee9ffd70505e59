package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;
import dev.artishow.engine.nn.Parameters;

/** What is kept of one parameter while it is trained, each an array of all its numbers. */
final class TrainedParameter {
  /** Matrices, kernels and tables; what else there is sets a scale, a shift or a position. */
  private static final String WEIGHT = ".weight";

  final long[] shape;

  /**
   * Whether weight decay is for it: for matrices and kernels alone, as minGPT has it. A table's
   * rows would fade while their ids are not met.
   */
  final boolean decays;

  /** Its value, in float32 whatever the replicas compute in. */
  final float[] master;

  /** Of this step, all replicas' together. */
  final float[] gradient;

  /** Mean of the gradients. */
  final float[] first;

  /** Mean of the gradients' squares. */
  final float[] second;

  /** Mean of the values. */
  final float[] average;

  TrainedParameter(boolean decays, long[] shape, float[] start) {
    this.shape = shape;
    this.decays = decays;
    master = start;
    gradient = new float[start.length];
    first = new float[start.length];
    second = new float[start.length];
    average = start.clone();
  }

  /** As it is in a network that is to be trained. */
  static TrainedParameter of(String name, Parameters network) {
    NDArray start = network.array(name);
    boolean decays = name.endsWith(WEIGHT) && !network.isTable(name);
    return new TrainedParameter(decays, start.getShape().getShape(), start.toFloatArray());
  }
}
