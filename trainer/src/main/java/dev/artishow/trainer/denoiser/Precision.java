package dev.artishow.trainer.denoiser;

import ai.djl.ndarray.types.DataType;

/**
 * The floating point format of forward and backward passes. The weights that are updated are
 * float32 in any case. (float16 is none of them: its gradients vanish without loss scaling.)
 */
public enum Precision {
  FLOAT32(DataType.FLOAT32),
  BFLOAT16(DataType.BFLOAT16);

  private final DataType type;

  Precision(DataType type) {
    this.type = type;
  }

  DataType type() {
    return type;
  }
}
