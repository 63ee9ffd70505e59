package dev.artishow.engine.device;

import ai.djl.ndarray.types.DataType;

/**
 * The floating point format that diffusion models draw in; what draws in one pass is quick enough
 * in float32. (bfloat16 is none of them: DJL's native code ends the process on converting to it.)
 */
public enum Precision {
  /** float16 on a GPU, float32 on a processor, which has no fast products for less. */
  AUTO,
  FLOAT32,
  FLOAT16;

  /** What networks on a device compute in. */
  public DataType on(ComputeDevice device) {
    boolean isHalf = this == FLOAT16 || (this == AUTO && device.isGpu());
    return isHalf ? DataType.FLOAT16 : DataType.FLOAT32;
  }
}
