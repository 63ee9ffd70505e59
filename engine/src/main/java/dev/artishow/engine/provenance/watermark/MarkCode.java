package dev.artishow.engine.provenance.watermark;

import java.util.Arrays;

/**
 * What is written into a picture: 24 bits of its id, their CRC-8 and 8 zeros, in a convolutional
 * code of rate 1/4 and 256 states (generators 463, 535, 733 and 745 in octal; Proakis, <i>Digital
 * Communications</i>), which Viterbi's algorithm reads back from what each bit looks like.
 */
final class MarkCode {
  static final int ID_BITS = 24;

  private static final int CHECK_BITS = 8;
  private static final int MEMORY = 8;
  private static final int STATES = 1 << MEMORY;
  private static final int STEPS = ID_BITS + CHECK_BITS + MEMORY;
  private static final int[] GENERATORS = {0463, 0535, 0733, 0745};
  private static final int RATE = GENERATORS.length;

  /** How many bits the code has. */
  static final int LENGTH = STEPS * RATE;

  /** What the register gives out at each of its values, a bit each. */
  private static final byte[] OUTPUTS = outputs();

  private MarkCode() {}

  /**
   * What was read.
   *
   * @param score the sum of what was seen, each with the sign of the bit that it stands for
   * @param isWhole whether the checksum fits
   */
  record Word(int id, double score, boolean isWhole) {}

  private static byte[] outputs() {
    var outputs = new byte[2 * STATES];
    for (int register = 0; register < outputs.length; register++) {
      for (int i = 0; i < RATE; i++) {
        outputs[register] |= (byte) ((Integer.bitCount(register & GENERATORS[i]) & 1) << i);
      }
    }
    return outputs;
  }

  /** The bits of an id, of which the lowest 24 count. */
  static boolean[] encode(int id) {
    long word = (((id & 0xffffffL) << CHECK_BITS) | check(id)) << MEMORY;
    var bits = new boolean[LENGTH];
    int register = 0;
    for (int step = 0; step < STEPS; step++) {
      register = ((register << 1) | (int) ((word >> (STEPS - 1 - step)) & 1)) & (2 * STATES - 1);
      for (int i = 0; i < RATE; i++) {
        bits[step * RATE + i] = (OUTPUTS[register] >> i & 1) == 1;
      }
    }
    return bits;
  }

  /**
   * The word that fits best.
   *
   * @param seen of each bit: the more above 0 the surer a 0, below a 1
   */
  static Word decode(double[] seen) {
    var best = new double[STATES];
    Arrays.fill(best, Double.NEGATIVE_INFINITY);
    best[0] = 0;
    var from = new boolean[STEPS][STATES];
    var fit = new double[1 << RATE];
    for (int step = 0; step < STEPS; step++) {
      fits(seen, step * RATE, fit);
      var next = new double[STATES];
      boolean isTail = step >= ID_BITS + CHECK_BITS;
      for (int state = 0; state < STATES; state++) {
        int low = state >> 1;
        int high = low | STATES / 2;
        double byLow = best[low] + fit[OUTPUTS[(low << 1) | (state & 1)]];
        double byHigh = best[high] + fit[OUTPUTS[(high << 1) | (state & 1)]];
        from[step][state] = byHigh > byLow;
        next[state] =
            isTail && (state & 1) == 1 ? Double.NEGATIVE_INFINITY : Math.max(byLow, byHigh);
      }
      best = next;
    }
    return word(from, best[0]);
  }

  private static void fits(double[] seen, int start, double[] fit) {
    for (int output = 0; output < fit.length; output++) {
      double sum = 0;
      for (int i = 0; i < RATE; i++) {
        sum += (output >> i & 1) == 0 ? seen[start + i] : -seen[start + i];
      }
      fit[output] = sum;
    }
  }

  private static Word word(boolean[][] from, double score) {
    long word = 0;
    int state = 0;
    for (int step = STEPS - 1; step >= 0; step--) {
      word |= (long) (state & 1) << (STEPS - 1 - step);
      state = state >> 1 | (from[step][state] ? STATES / 2 : 0);
    }
    word >>= MEMORY;
    int id = (int) (word >> CHECK_BITS);
    return new Word(id, score, check(id) == (word & 0xff));
  }

  /** CRC-8 with the polynomial x⁸ + x² + x + 1. */
  private static int check(int id) {
    int crc = 0;
    for (int i = ID_BITS - 1; i >= 0; i--) {
      boolean isOdd = (crc >> 7 & 1) != (id >> i & 1);
      crc = ((crc << 1) & 0xff) ^ (isOdd ? 0x07 : 0);
    }
    return crc;
  }
}
