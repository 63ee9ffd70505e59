package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;

/** What is kept of one parameter while it is trained, each an array of all its numbers. */
final class TrainedParameter {
  final long[] shape;

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

  TrainedParameter(long[] shape, float[] start) {
    this.shape = shape;
    master = start;
    gradient = new float[start.length];
    first = new float[start.length];
    second = new float[start.length];
    average = start.clone();
  }

  static TrainedParameter of(NDArray start) {
    return new TrainedParameter(start.getShape().getShape(), start.toFloatArray());
  }
}
