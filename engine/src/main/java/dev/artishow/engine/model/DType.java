package dev.artishow.engine.model;

/** The number formats of tensors, named as in safetensors files. */
public enum DType {
  F32(4),
  F16(2),
  BF16(2),
  I64(8),
  U8(1);

  private final int bytes;

  DType(int bytes) {
    this.bytes = bytes;
  }

  /** Bytes of one number. */
  public int bytes() {
    return bytes;
  }

  boolean isFloatingPoint() {
    return this == F32 || this == F16 || this == BF16;
  }
}
