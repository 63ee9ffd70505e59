package dev.artishow.engine.model;

/**
 * 16-bit floating point numbers from and to 32-bit ones, rounded to nearest, ties to even: IEEE 754
 * binary16, and bfloat16, which is the upper half of a binary32.
 */
final class ShortFloats {
  private static final int INFINITY = 0x7f800000;

  /** 65520, half-way from the largest binary16 to what would be the next. */
  private static final int HALF_OVERFLOW = 0x477ff000;

  /** 2⁻¹⁴, below which binary16 has a fixed step of 2⁻²⁴. */
  private static final int HALF_NORMAL = 0x38800000;

  private ShortFloats() {}

  static short toHalf(float value) {
    int bits = Float.floatToRawIntBits(value);
    int sign = bits >>> 16 & 0x8000;
    int magnitude = bits & 0x7fffffff;
    if (magnitude > INFINITY) {
      return (short) (sign | 0x7e00);
    }
    if (magnitude >= HALF_OVERFLOW) {
      return (short) (sign | 0x7c00);
    }
    if (magnitude < HALF_NORMAL) {
      return (short) (sign | (int) Math.rint(Math.abs((double) value) * 0x1p24));
    }
    int exponentMoved = magnitude - ((127 - 15) << 23);
    return (short) (sign | roundedShift(exponentMoved, 13));
  }

  static float fromHalf(short half) {
    int sign = (half & 0x8000) << 16;
    int exponent = half >>> 10 & 0x1f;
    int fraction = half & 0x3ff;
    return switch (exponent) {
      case 0 -> Math.copySign(fraction * 0x1p-24f, Float.intBitsToFloat(sign | 1));
      case 0x1f -> Float.intBitsToFloat(sign | INFINITY | fraction << 13);
      default -> Float.intBitsToFloat(sign | (exponent + 127 - 15) << 23 | fraction << 13);
    };
  }

  static short toBfloat(float value) {
    int bits = Float.floatToRawIntBits(value);
    boolean notANumber = (bits & 0x7fffffff) > INFINITY;
    return (short) (notANumber ? bits >>> 16 | 0x40 : roundedShift(bits, 16));
  }

  static float fromBfloat(short bfloat) {
    return Float.intBitsToFloat(bfloat << 16);
  }

  /** A carry out of the fraction raises the exponent, which is what rounding up means. */
  private static int roundedShift(int bits, int shift) {
    int odd = bits >>> shift & 1;
    return (bits + (1 << (shift - 1)) - 1 + odd) >>> shift;
  }
}
