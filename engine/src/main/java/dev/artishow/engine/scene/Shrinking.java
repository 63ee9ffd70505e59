package dev.artishow.engine.scene;

import dev.artishow.engine.color.Pixels;

/**
 * Brings a part of a picture to a size, each new pixel the mean of the area that it covers: along
 * the rows first, then along the columns. Means are of premultiplied values, so that what is
 * transparent has no colour to give.
 */
public final class Shrinking {
  private static final int CHANNELS = 4;

  /** Weights are in 4096ths, so that what is opaque stays exactly so. */
  private static final int WEIGHT_BITS = 12;

  private static final int ONE = 1 << WEIGHT_BITS;

  /** Fractional bits kept between the two passes. */
  private static final int KEPT_BITS = 6;

  private Shrinking() {}

  /**
   * Shrinks.
   *
   * @param source {@code side × side} pixels of premultiplied RGBA
   * @param box what of it
   */
  public static Pixels of(byte[] source, int side, Box box, int width, int height) {
    Spans columns = Spans.of(box.left() * side, box.width() * side, side, width);
    Spans rows = Spans.of(box.top() * side, box.height() * side, side, height);
    int firstRow = rows.first[0];
    int lines = rows.first[height - 1] + rows.count[height - 1] - firstRow;
    int[] narrow = narrowed(source, side, columns, firstRow, lines);
    return lowered(narrow, rows, firstRow, width);
  }

  private static int[] narrowed(byte[] source, int side, Spans columns, int firstRow, int lines) {
    int width = columns.first.length;
    int[] narrow = new int[lines * width * CHANNELS];
    int to = 0;
    for (int y = 0; y < lines; y++) {
      int row = (firstRow + y) * side;
      for (int x = 0; x < width; x++, to += CHANNELS) {
        int red = 0;
        int green = 0;
        int blue = 0;
        int alpha = 0;
        int from = (row + columns.first[x]) * CHANNELS;
        int weightAt = x * columns.most;
        for (int i = 0; i < columns.count[x]; i++, from += CHANNELS) {
          int weight = columns.weights[weightAt + i];
          red += weight * (source[from] & 0xff);
          green += weight * (source[from + 1] & 0xff);
          blue += weight * (source[from + 2] & 0xff);
          alpha += weight * (source[from + 3] & 0xff);
        }
        int shift = WEIGHT_BITS - KEPT_BITS;
        narrow[to] = red >> shift;
        narrow[to + 1] = green >> shift;
        narrow[to + 2] = blue >> shift;
        narrow[to + 3] = alpha >> shift;
      }
    }
    return narrow;
  }

  private static Pixels lowered(int[] narrow, Spans rows, int firstRow, int width) {
    int height = rows.first.length;
    Pixels result = Pixels.transparent(width, height);
    int stride = width * CHANNELS;
    int shift = WEIGHT_BITS + KEPT_BITS;
    for (int y = 0; y < height; y++) {
      int start = (rows.first[y] - firstRow) * stride;
      int weightAt = y * rows.most;
      for (int x = 0; x < stride; x++) {
        int sum = 1 << (shift - 1);
        for (int i = 0; i < rows.count[y]; i++) {
          sum += rows.weights[weightAt + i] * narrow[start + i * stride + x];
        }
        result.rgba()[y * stride + x] = (byte) (sum >> shift);
      }
    }
    return result;
  }

  /** Along one axis, which old pixels lie under each new one, and how much they count. */
  private static final class Spans {
    final int[] first;
    final int[] count;
    final int[] weights;
    final int most;

    private Spans(int targets, int most) {
      this.first = new int[targets];
      this.count = new int[targets];
      this.weights = new int[targets * most];
      this.most = most;
    }

    static Spans of(double origin, double length, int side, int targets) {
      double scale = length / targets;
      var spans = new Spans(targets, (int) Math.ceil(scale) + 2);
      for (int target = 0; target < targets; target++) {
        double start = origin + target * scale;
        int first = Math.min(side - 1, (int) start);
        int end = Math.max(first + 1, Math.min(side, (int) Math.ceil(start + scale - 1e-9)));
        spans.first[target] = first;
        spans.count[target] = end - first;
        spans.weigh(target, start, scale);
      }
      return spans;
    }

    /** The pixel that counts most takes what rounding leaves over. */
    private void weigh(int target, double start, double scale) {
      int at = target * most;
      int heaviest = at;
      int left = ONE;
      for (int i = 0; i < count[target]; i++) {
        int pixel = first[target] + i;
        double overlap = Math.min(start + scale, pixel + 1) - Math.max(start, pixel);
        weights[at + i] = (int) (ONE * Math.max(0, overlap) / scale);
        left -= weights[at + i];
        if (weights[at + i] > weights[heaviest]) {
          heaviest = at + i;
        }
      }
      weights[heaviest] += left;
    }
  }
}
