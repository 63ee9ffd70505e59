package dev.artishow.launcher.bench.engine;

import dev.artishow.engine.Drawing;
import dev.artishow.engine.Picture;
import dev.artishow.engine.provenance.PictureId;
import dev.artishow.engine.provenance.watermark.Watermark;
import dev.artishow.engine.provenance.watermark.WatermarkReader;
import dev.artishow.engine.provenance.watermark.WatermarkWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a watermark costs a picture, and whether one is found where there is none. */
final class WatermarkBench {
  private static final int WARM_UP = 30;
  private static final double NANOS_PER_MILLI = 1e6;

  private final List<Double> decibels = new ArrayList<>();
  private final List<Double> writing = new ArrayList<>();
  private final List<Double> reading = new ArrayList<>();

  /** Marks a drawing, and measures that. */
  void write(Drawing.Drawn drawn) {
    Picture picture = drawn.picture();
    Watermark mark = Watermark.of(PictureId.of(drawn));
    for (int i = 0; i < (writing.isEmpty() ? WARM_UP : 1); i++) {
      WatermarkReader.read(WatermarkWriter.mark(picture, mark));
    }
    long start = System.nanoTime();
    Picture marked = WatermarkWriter.mark(picture, mark);
    long written = System.nanoTime();
    WatermarkReader.read(marked);
    writing.add((written - start) / NANOS_PER_MILLI);
    reading.add((System.nanoTime() - written) / NANOS_PER_MILLI);
    decibels.add(psnr(picture.rgba(), marked.rgba()));
  }

  /** Of all that were marked. */
  Map<String, Object> figures() {
    var figures = new LinkedHashMap<String, Object>();
    figures.put("watermark_least_psnr_db", sorted(decibels).get(0));
    figures.put("watermark_median_psnr_db", median(decibels));
    figures.put("watermark_median_write_milliseconds", median(writing));
    figures.put("watermark_median_read_milliseconds", median(reading));
    return figures;
  }

  /** In how many a mark is found, as they are and on white. */
  static Map<String, Object> ofUnmarked(Stream<Picture> pictures) {
    var found = pictures.map(picture -> hasMark(picture) || hasMark(onWhite(picture))).toList();
    var figures = new LinkedHashMap<String, Object>();
    figures.put("unmarked_pictures", found.size());
    figures.put("unmarked_with_watermark", found.stream().filter(it -> it).count());
    return figures;
  }

  private static boolean hasMark(Picture picture) {
    return WatermarkReader.read(picture).isPresent();
  }

  private static Picture onWhite(Picture picture) {
    byte[] rgba = picture.rgba();
    var flat = new byte[rgba.length];
    for (int i = 0; i < rgba.length; i++) {
      flat[i] = i % 4 == 3 ? (byte) 255 : (byte) Math.round(onWhite(rgba, i));
    }
    return new Picture(picture.width(), picture.height(), flat);
  }

  /** A channel of what is seen of it on white. */
  private static double onWhite(byte[] rgba, int channel) {
    double opacity = (rgba[channel | 3] & 0xff) / 255.0;
    return (rgba[channel] & 0xff) * opacity + 255 * (1 - opacity);
  }

  private static double psnr(byte[] before, byte[] after) {
    double squares = 0;
    for (int i = 0; i < before.length; i++) {
      if (i % 4 != 3) {
        double difference = onWhite(before, i) - onWhite(after, i);
        squares += difference * difference;
      }
    }
    double mean = squares / (before.length * 0.75);
    return 10 * Math.log10(255 * 255 / Math.max(mean, 1e-9));
  }

  private static double median(List<Double> values) {
    return sorted(values).get(values.size() / 2);
  }

  private static List<Double> sorted(List<Double> values) {
    return values.stream().sorted().toList();
  }
}
