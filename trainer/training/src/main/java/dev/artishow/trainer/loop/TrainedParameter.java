package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;

/** What is kept of one parameter while it is trained, each an array of all its numbers. */
final class TrainedParameter {
  /** Matrices, kernels and tables of vectors; what else there is sets a scale or a position. */
  private static final String WEIGHT = ".weight";

  final long[] shape;

  /** Whether weight decay is for it: not for scales, shifts, biases and positions. */
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

  TrainedParameter(String name, long[] shape, float[] start) {
    this.shape = shape;
    decays = name.endsWith(WEIGHT);
    master = start;
    gradient = new float[start.length];
    first = new float[start.length];
    second = new float[start.length];
    average = start.clone();
  }

  static TrainedParameter of(String name, NDArray start) {
    return new TrainedParameter(name, start.getShape().getShape(), start.toFloatArray());
  }
}
