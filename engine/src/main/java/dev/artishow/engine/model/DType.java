package dev.artishow.engine.model;

/** The number formats of tensors, named as in safetensors files. */
public enum DType {
  F32(4, 0x7f800000),
  F16(2, 0x7c00),
  BF16(2, 0x7f80),
  I64(8, 0),
  U8(1, 0);

  private final int bytes;
  private final int exponent;

  DType(int bytes, int exponent) {
    this.bytes = bytes;
    this.exponent = exponent;
  }

  /** Bytes of one number. */
  public int bytes() {
    return bytes;
  }

  boolean isFloatingPoint() {
    return exponent != 0;
  }

  /** Where a floating point number has its exponent: all these bits are set in what is none. */
  int exponent() {
    return exponent;
  }
}
