package dev.artishow.engine.fingerprint;

import java.util.HexFormat;

/**
 * A perceptual hash of 256 bits: those of pictures that look alike differ in few bits.
 *
 * @param highest bits 255 to 192
 * @param high bits 191 to 128
 * @param low bits 127 to 64
 * @param lowest bits 63 to 0
 */
public record PdqHash(long highest, long high, long low, long lowest) {
  /** Pictures that differ in no more bits are taken for the same by those who published PDQ. */
  public static final int SAME = 31;

  /** Of how many bits it consists. */
  public static final int BITS = 256;

  private static final int DIGITS = 64;
  private static final int DIGITS_OF_LONG = 16;

  /**
   * Reads 64 hexadecimal digits.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static PdqHash parse(String text) {
    if (!text.matches("[0-9a-f]{%d}".formatted(DIGITS))) {
      throw new IllegalArgumentException(
          "a PDQ hash has %d hexadecimal digits, was %s".formatted(DIGITS, text));
    }
    return new PdqHash(part(text, 0), part(text, 1), part(text, 2), part(text, 3));
  }

  private static long part(String text, int n) {
    return HexFormat.fromHexDigitsToLong(text, n * DIGITS_OF_LONG, (n + 1) * DIGITS_OF_LONG);
  }

  /** In how many bits two differ. */
  public int distance(PdqHash other) {
    return Long.bitCount(highest ^ other.highest)
        + Long.bitCount(high ^ other.high)
        + Long.bitCount(low ^ other.low)
        + Long.bitCount(lowest ^ other.lowest);
  }

  /** Its 64 hexadecimal digits. */
  @Override
  public String toString() {
    HexFormat hex = HexFormat.of();
    return hex.toHexDigits(highest)
        + hex.toHexDigits(high)
        + hex.toHexDigits(low)
        + hex.toHexDigits(lowest);
  }
}
