package dev.artishow.engine.reference.library;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A picture in few colours: those that it had are cut into boxes at the mean of their widest
 * channel, the box with the greatest error first (Wu, "Efficient Statistical Computations for
 * Optimal Color Quantization", 1991, without its tables), and each box becomes its mean.
 */
final class IndexedPicture {
  static final int MAX_COLORS = 256;
  private static final int CHANNELS = 4;

  private final byte[] colors;
  private final byte[] indices;

  /**
   * @param colors premultiplied RGBA, four bytes a colour
   * @param indices of each pixel's colour, rows from the top
   */
  IndexedPicture(byte[] colors, byte[] indices) {
    this.colors = colors;
    this.indices = indices;
  }

  /**
   * Of a picture.
   *
   * @param rgba premultiplied
   * @param most colours at most, up to {@link #MAX_COLORS}
   */
  static IndexedPicture of(byte[] rgba, int most) {
    int[] pixels = pixels(rgba);
    int[] sorted = pixels.clone();
    Arrays.sort(sorted);
    List<Box> boxes = boxes(sorted, most);
    byte[] colors = new byte[boxes.size() * CHANNELS];
    int[] distinct = Arrays.stream(sorted).distinct().toArray();
    byte[] places = new byte[distinct.length];
    for (int i = 0; i < boxes.size(); i++) {
      int mean = boxes.get(i).mean();
      for (int channel = 0; channel < CHANNELS; channel++) {
        colors[i * CHANNELS + channel] = (byte) channel(mean, channel);
      }
      for (int pixel : boxes.get(i).pixels) {
        places[Arrays.binarySearch(distinct, pixel)] = (byte) i;
      }
    }
    byte[] indices = new byte[pixels.length];
    for (int i = 0; i < indices.length; i++) {
      indices[i] = places[Arrays.binarySearch(distinct, pixels[i])];
    }
    return new IndexedPicture(colors, indices);
  }

  private static List<Box> boxes(int[] sorted, int most) {
    var boxes = new ArrayList<Box>(List.of(new Box(sorted)));
    while (boxes.size() < most) {
      Box worst = boxes.stream().max(Comparator.comparingDouble(Box::error)).orElseThrow();
      if (worst.error() <= 0) {
        break;
      }
      boxes.remove(worst);
      boxes.addAll(worst.halves());
    }
    boxes.sort(Comparator.comparingInt(Box::mean));
    return boxes;
  }

  private static int[] pixels(byte[] rgba) {
    int[] pixels = new int[rgba.length / CHANNELS];
    for (int i = 0; i < pixels.length; i++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        pixels[i] = pixels[i] << 8 | (rgba[i * CHANNELS + channel] & 0xff);
      }
    }
    return pixels;
  }

  private static int channel(int pixel, int channel) {
    return pixel >>> (24 - 8 * channel) & 0xff;
  }

  byte[] colors() {
    return colors;
  }

  byte[] indices() {
    return indices;
  }

  /** The picture again, premultiplied. */
  byte[] rgba() {
    byte[] rgba = new byte[indices.length * CHANNELS];
    for (int i = 0; i < indices.length; i++) {
      System.arraycopy(colors, (indices[i] & 0xff) * CHANNELS, rgba, i * CHANNELS, CHANNELS);
    }
    return rgba;
  }

  /** Pixels that become one colour. */
  private static final class Box {
    final int[] pixels;
    private final double[] means = new double[CHANNELS];
    private final int widest;
    private final double error;

    Box(int[] pixels) {
      this.pixels = pixels;
      double[] errors = new double[CHANNELS];
      for (int channel = 0; channel < CHANNELS; channel++) {
        long sum = 0;
        long squares = 0;
        for (int pixel : pixels) {
          int value = channel(pixel, channel);
          sum += value;
          squares += (long) value * value;
        }
        means[channel] = (double) sum / pixels.length;
        errors[channel] = squares - sum * means[channel];
      }
      error = Arrays.stream(errors).sum();
      int worst = 0;
      for (int channel = 1; channel < CHANNELS; channel++) {
        worst = errors[channel] > errors[worst] ? channel : worst;
      }
      widest = worst;
    }

    /** Squared differences from the mean, summed over pixels; 0 of a single colour. */
    double error() {
      return pixels[0] == pixels[pixels.length - 1] && isSingle() ? 0 : error;
    }

    private boolean isSingle() {
      return Arrays.stream(pixels).allMatch(pixel -> pixel == pixels[0]);
    }

    int mean() {
      int mean = 0;
      for (double channel : means) {
        mean = mean << 8 | (int) Math.round(channel);
      }
      return mean;
    }

    List<Box> halves() {
      int low = 0;
      for (int pixel : pixels) {
        low += channel(pixel, widest) <= means[widest] ? 1 : 0;
      }
      int[] lower = new int[low];
      int[] higher = new int[pixels.length - low];
      int lowers = 0;
      int highers = 0;
      for (int pixel : pixels) {
        if (channel(pixel, widest) <= means[widest]) {
          lower[lowers++] = pixel;
        } else {
          higher[highers++] = pixel;
        }
      }
      return List.of(new Box(lower), new Box(higher));
    }
  }
}
