package dev.artishow.engine.device;

import java.util.Locale;

/**
 * How the products of matrices and the convolutions of a network are computed on a processor. In
 * every case weights, what an optimizer keeps, and losses are float32.
 */
public enum Arithmetic {
  /** float32, by whatever PyTorch takes for it. */
  FLOAT32,

  /**
   * float32 by oneDNN, which uses AVX-512 on processors where MKL uses AVX2. On a processor with
   * tiles (AMX) oneDNN rounds what it multiplies to bfloat16.
   */
  MEDIUM,

  /**
   * Rounded to bfloat16 and added up in float32 (mixed precision, arXiv:1710.03740 and
   * arXiv:1905.12322), by PyTorch's autocast. Twice as fast where the processor has such products,
   * many times as slow where they are emulated.
   */
  BFLOAT16;

  /** As settings and reports write it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
