package dev.artishow.trainer.data.inspect;

import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Whether the pictures of a source that differ by skin tone alone get darker from tone to tone. A
 * source that confuses two tones shows here. Compared are the pixels that change with every tone
 * and have the colour of light skin in the lightest, which leaves out clothes and hair.
 *
 * @param series concepts that the source shows in all five tones, with skin to be seen
 * @param inOrder those whose skin gets darker with every tone
 */
public record ToneOrder(int series, int inOrder) {
  private static final int SIDE = 32;
  private static final int MIN_CHANGE = 6;
  private static final int OPAQUE = 250;
  private static final int LIGHT_RED = 200;
  private static final int MAX_SATURATION = 110;

  /** Of every source that has such series, by its id. */
  public static Map<String, ToneOrder> bySource(Dataset dataset) {
    var tally = new Tally();
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries.forEach(tally::add);
    }
    return tally.orders(dataset);
  }

  /** Remembers the pictures of one tone. */
  static final class Tally {
    private final Map<String, Map<String, Map<Tone, Integer>>> bySource = new TreeMap<>();

    void add(PictureEntry entry) {
      if (entry.tones().stream().distinct().count() == 1) {
        bySource
            .computeIfAbsent(entry.source(), unused -> new TreeMap<>())
            .computeIfAbsent(entry.concept(), unused -> new EnumMap<>(Tone.class))
            .putIfAbsent(entry.tones().get(0), entry.index());
      }
    }

    Map<String, ToneOrder> orders(Dataset dataset) {
      var orders = new TreeMap<String, ToneOrder>();
      bySource.forEach((source, series) -> orders.put(source, of(dataset, series)));
      orders.values().removeIf(order -> order.series() == 0);
      return orders;
    }
  }

  private static ToneOrder of(Dataset dataset, Map<String, Map<Tone, Integer>> byConcept) {
    int series = 0;
    int inOrder = 0;
    for (Map<Tone, Integer> indices : byConcept.values()) {
      if (indices.size() == Tone.values().length) {
        double[] brightness = skinBrightness(read(dataset, indices.values()));
        series += brightness[0] > 0 ? 1 : 0;
        inOrder += getsDarker(brightness) ? 1 : 0;
      }
    }
    return new ToneOrder(series, inOrder);
  }

  private static List<byte[]> read(Dataset dataset, Collection<Integer> indices) {
    var pictures = new ArrayList<byte[]>();
    for (int index : indices) {
      byte[] rgba = new byte[SIDE * SIDE * 4];
      dataset.read(index, SIDE, rgba);
      pictures.add(rgba);
    }
    return pictures;
  }

  /** Summed over the skin, by tone; zeros where there is none. */
  private static double[] skinBrightness(List<byte[]> lightestFirst) {
    double[] sums = new double[lightestFirst.size()];
    for (int at = 0; at < SIDE * SIDE * 4; at += 4) {
      if (isLightSkin(lightestFirst.get(0), at) && changesWithEveryTone(lightestFirst, at)) {
        for (int tone = 0; tone < sums.length; tone++) {
          sums[tone] += luma(lightestFirst.get(tone), at);
        }
      }
    }
    return sums;
  }

  private static boolean getsDarker(double[] brightness) {
    for (int tone = 1; tone < brightness.length; tone++) {
      if (brightness[tone] >= brightness[tone - 1]) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLightSkin(byte[] rgba, int at) {
    int red = rgba[at] & 0xff;
    int green = rgba[at + 1] & 0xff;
    int blue = rgba[at + 2] & 0xff;
    return red > LIGHT_RED && red >= green && green >= blue && red - blue < MAX_SATURATION;
  }

  private static boolean changesWithEveryTone(List<byte[]> pictures, int at) {
    for (int tone = 0; tone < pictures.size(); tone++) {
      byte[] here = pictures.get(tone);
      boolean changes =
          tone == 0 || Math.abs(luma(here, at) - luma(pictures.get(tone - 1), at)) >= MIN_CHANGE;
      if (!changes || (here[at + 3] & 0xff) < OPAQUE) {
        return false;
      }
    }
    return true;
  }

  /** BT.709 weights on encoded values: only the order matters. */
  private static double luma(byte[] rgba, int at) {
    return 0.2126 * (rgba[at] & 0xff)
        + 0.7152 * (rgba[at + 1] & 0xff)
        + 0.0722 * (rgba[at + 2] & 0xff);
  }
}
