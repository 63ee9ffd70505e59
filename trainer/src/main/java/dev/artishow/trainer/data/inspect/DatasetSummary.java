package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.DatasetInfo;
import dev.artishow.trainer.data.Dropped;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.caption.Concept;
import dev.artishow.trainer.data.caption.Tone;
import dev.artishow.trainer.data.raster.ColorName;
import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How many of what a data set holds; all maps are ordered, the largest count first.
 *
 * @param concepts that are named, by language
 * @param dropped what was left out, by reason
 * @param toneOrders by source
 */
public record DatasetSummary(
    DatasetInfo info,
    Map<String, Long> sources,
    Map<String, Long> licenses,
    Map<String, Long> styles,
    Map<String, Long> splits,
    Map<String, Long> tones,
    Map<String, Long> colors,
    Map<String, Long> concepts,
    Map<String, Long> dropped,
    Map<String, ToneOrder> toneOrders) {
  private static final Pattern OF_ONE_PICTURE = Pattern.compile("(?<=the same as|has digest) .*");

  /** Counts; reads the pictures that differ by skin tone. */
  public static DatasetSummary of(Dataset dataset) throws IOException {
    return new DatasetSummary(
        dataset.info(),
        count(dataset, entry -> Stream.of(entry.source())),
        count(dataset, entry -> Stream.of(entry.license())),
        count(dataset, entry -> Stream.of(entry.style().key())),
        count(dataset, entry -> Stream.of(entry.split()).map(Split::key)),
        count(dataset, entry -> entry.tones().stream().distinct().map(Tone::key)),
        count(dataset, entry -> entry.colors().stream().map(ColorName::key)),
        counted(
            dataset.concepts().values().stream()
                .map(Concept::labels)
                .flatMap(labels -> labels.keySet().stream())),
        counted(
            dataset.dropped().stream()
                .map(Dropped::reason)
                .map(reason -> OF_ONE_PICTURE.matcher(reason).replaceFirst(" another"))),
        ToneOrder.bySource(dataset));
  }

  private static Map<String, Long> count(
      Dataset dataset, Function<PictureEntry, Stream<String>> keys) {
    return counted(dataset.entries().flatMap(keys));
  }

  private static Map<String, Long> counted(Stream<String> keys) {
    return keys
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
        .entrySet()
        .stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }
}
