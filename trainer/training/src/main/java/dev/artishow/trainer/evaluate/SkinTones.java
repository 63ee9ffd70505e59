package dev.artishow.trainer.evaluate;

import dev.artishow.engine.Picture;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tells whose skin a picture shows by its colours alone: a naive Bayes classifier over the pixels'
 * colours, each channel in 16 steps, weighted by opacity. Pictures of one emoji differ by tone in
 * nothing but the colour of skin, so whatever else is in them tells the classes nothing. It needs
 * no language and no network, and what it is worth is measured on real pictures.
 */
final class SkinTones {
  private static final int STEPS_BITS = 4;
  private static final int BINS = 1 << (3 * STEPS_BITS);
  private static final double SMOOTHING = 0.5;

  private final Map<String, double[]> logs;

  private SkinTones(Map<String, double[]> logs) {
    this.logs = logs;
  }

  /** Learns each class from some of its pictures. */
  static SkinTones learn(Map<String, List<Picture>> byClass) {
    var logs = new LinkedHashMap<String, double[]>();
    byClass.forEach(
        (name, pictures) -> {
          var counts = new double[BINS];
          Arrays.fill(counts, SMOOTHING / BINS);
          pictures.forEach(picture -> add(picture, counts));
          double total = Arrays.stream(counts).sum();
          logs.put(name, Arrays.stream(counts).map(count -> Math.log(count / total)).toArray());
        });
    return new SkinTones(logs);
  }

  /** Each picture counts as one, however much of the square it covers. */
  private static void add(Picture picture, double[] counts) {
    double[] own = histogram(picture);
    for (int bin = 0; bin < BINS; bin++) {
      counts[bin] += own[bin];
    }
  }

  private static double[] histogram(Picture picture) {
    byte[] rgba = picture.rgba();
    var counts = new double[BINS];
    double total = 0;
    for (int i = 0; i < rgba.length; i += 4) {
      int alpha = rgba[i + 3] & 0xff;
      counts[bin(rgba, i)] += alpha;
      total += alpha;
    }
    double whole = Math.max(1, total);
    return Arrays.stream(counts).map(count -> count / whole).toArray();
  }

  private static int bin(byte[] rgba, int at) {
    int shift = 8 - STEPS_BITS;
    return ((rgba[at] & 0xff) >> shift) << (2 * STEPS_BITS)
        | ((rgba[at + 1] & 0xff) >> shift) << STEPS_BITS
        | (rgba[at + 2] & 0xff) >> shift;
  }

  /** The likeliest class. */
  String classify(Picture picture) {
    double[] own = histogram(picture);
    String best = "";
    double most = Double.NEGATIVE_INFINITY;
    for (Map.Entry<String, double[]> entry : logs.entrySet()) {
      double sum = 0;
      for (int bin = 0; bin < BINS; bin++) {
        sum += own[bin] * entry.getValue()[bin];
      }
      if (sum > most) {
        most = sum;
        best = entry.getKey();
      }
    }
    return best;
  }
}
