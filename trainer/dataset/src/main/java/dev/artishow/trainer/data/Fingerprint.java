package dev.artishow.trainer.data;

import dev.artishow.engine.raster.Raster;

/**
 * What a picture looks like at a glance, to find others that look the same: the signs of the
 * differences between neighbours on a 9×8 grid of brightness (the difference hash), and a thumbnail
 * of 8×8 that also knows colour and outline.
 */
public final class Fingerprint {
  private static final int GRID = 8;

  /** Above what two encodings of one drawing differ by, below what two drawings do. */
  private static final int MAX_BITS = 3;

  private static final double MAX_MEAN_DIFFERENCE = 3;

  private final long hash;
  private final byte[] thumbnail;

  private Fingerprint(long hash, byte[] thumbnail) {
    this.hash = hash;
    this.thumbnail = thumbnail;
  }

  /**
   * Takes the fingerprint.
   *
   * @param picture its side a multiple of 16
   */
  public static Fingerprint of(Raster picture) {
    Raster small = picture.averagedTo(GRID);
    return new Fingerprint(hash(picture), small.bytes());
  }

  private static long hash(Raster picture) {
    Raster grid = picture.averagedTo(2 * GRID);
    long bits = 0;
    for (int y = 0; y < GRID; y++) {
      for (int x = 0; x < GRID; x++) {
        int left = luma(grid, 2 * x, 2 * y);
        int right = luma(grid, Math.min(2 * x + 2, 2 * GRID - 1), 2 * y);
        bits = bits << 1 | (left < right ? 1 : 0);
      }
    }
    return bits;
  }

  /** Brightness over white, of two rows at once. */
  private static int luma(Raster grid, int x, int y) {
    int sum = 0;
    for (int row = y; row < y + 2; row++) {
      int uncovered = 255 - grid.at(x, row, 3);
      sum +=
          2 * (grid.at(x, row, 0) + uncovered)
              + 5 * (grid.at(x, row, 1) + uncovered)
              + grid.at(x, row, 2)
              + uncovered;
    }
    return sum;
  }

  /**
   * Four numbers of which two resembling pictures share at least one: a quarter of the hash each,
   * with its place, for at most three bits of a resembling hash differ.
   */
  public int[] bands() {
    var bands = new int[MAX_BITS + 1];
    int width = Long.SIZE / bands.length;
    for (int i = 0; i < bands.length; i++) {
      bands[i] = (i << width) | (int) ((hash >>> (i * width)) & ((1L << width) - 1));
    }
    return bands;
  }

  /** Whether the two would be taken for the same drawing. */
  public boolean resembles(Fingerprint other) {
    if (Long.bitCount(hash ^ other.hash) > MAX_BITS) {
      return false;
    }
    int difference = 0;
    for (int i = 0; i < thumbnail.length; i++) {
      difference += Math.abs((thumbnail[i] & 0xff) - (other.thumbnail[i] & 0xff));
    }
    return difference <= MAX_MEAN_DIFFERENCE * thumbnail.length;
  }
}
