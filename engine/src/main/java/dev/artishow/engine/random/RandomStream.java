package dev.artishow.engine.random;

import dev.artishow.config.file.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Streams of random numbers that have nothing to do with each other: one for each purpose under a
 * seed, and for each number of it, e.g. that of a batch.
 *
 * <p>A {@link SplittableRandom} steps from its seed by a constant, the golden gamma, so that seeds
 * which are some of these steps apart give the same numbers, shifted. Here seed, purpose and number
 * are mixed by SHA-256, and each stream has a step of its own (Steele, Lea and Flood, Fast
 * Splittable Pseudorandom Number Generators, OOPSLA 2014, section 5).
 */
public final class RandomStream {
  private static final int HEXADECIMAL = 16;
  private static final int DIGITS = 16; // of 64 bits

  private RandomStream() {}

  /**
   * The stream of a purpose.
   *
   * @param purpose what is drawn from it, e.g. {@code batches}
   * @param numbers which of several, where there are several
   */
  public static SplittableRandom of(long seed, String purpose, long... numbers) {
    return new SplittableRandom(seed(seed, purpose, numbers)).split();
  }

  /** A seed of its own for something that takes one; parameters as of {@link #of}. */
  public static long seed(long seed, String purpose, long... numbers) {
    byte[] name = purpose.getBytes(StandardCharsets.UTF_8);
    ByteBuffer mixed = ByteBuffer.allocate(Long.BYTES * (2 + numbers.length) + name.length);
    mixed.putLong(seed).putLong(numbers.length);
    for (long number : numbers) {
      mixed.putLong(number);
    }
    String digest = Sha256.of(mixed.put(name).array());
    return Long.parseUnsignedLong(digest.substring(0, DIGITS), HEXADECIMAL);
  }
}
