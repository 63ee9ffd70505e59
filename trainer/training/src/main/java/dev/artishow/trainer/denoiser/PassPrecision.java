package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.types.DataType;

/**
 * The floating point format of forward and backward passes. The weights that are updated are
 * float32 in any case. (bfloat16 is none of them: DJL's native code ends the process on converting
 * to it.)
 */
public enum PassPrecision {
  FLOAT32(DataType.FLOAT32, 1),
  FLOAT16(DataType.FLOAT16, 1 << 16);

  private final DataType type;
  private final double firstLossScale;

  PassPrecision(DataType type, double firstLossScale) {
    this.type = type;
    this.firstLossScale = firstLossScale;
  }

  DataType type() {
    return type;
  }

  /** What losses are multiplied by on the way back at first: small gradients vanish in float16. */
  double firstLossScale() {
    return firstLossScale;
  }
}
