package dev.artishow.trainer.data.inspect;

import dev.artishow.engine.color.ColorName;
import dev.artishow.engine.scene.Tone;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.DatasetInfo;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.source.LicenseClass;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How many of what a data set holds: what the terminal's table, the JSON and the page all tell. All
 * maps of counts are ordered, the largest first.
 *
 * @param classes by the class of the pictures' licences; {@code unknown} for those of none
 * @param sources by id, the largest first
 * @param languages by CLDR locale, the one that names most first
 * @param attributes pictures by value, of every attribute that a source knows
 * @param dropped what was left out, by reason
 * @param toneOrders by source
 * @param bytes of the data set's files; shards are taken together by the size of their pictures
 */
public record DatasetSummary(
    DatasetInfo info,
    Map<String, ClassSummary> classes,
    Map<String, SourceSummary> sources,
    Map<String, Long> licenses,
    Map<String, Long> styles,
    Map<String, Long> splits,
    Map<String, Long> tones,
    Map<String, Long> colors,
    Map<String, LanguageSummary> languages,
    ConceptFrequency concepts,
    PeopleSummary people,
    Map<String, Map<String, Long>> attributes,
    TwinSummary twins,
    Map<String, DroppedSummary> dropped,
    Map<String, ToneOrder> toneOrders,
    Map<String, Long> bytes) {

  private static final Pattern SHARD_NUMBER = Pattern.compile("-\\d{5,}\\.rgba$");

  /** Counts in one pass over the manifest; reads the pictures that differ by skin tone alone. */
  public static DatasetSummary of(Dataset dataset) throws IOException {
    var tally = new Tally();
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries.forEach(tally::add);
    }
    return tally.summary(dataset);
  }

  private static final class Tally {
    private final Map<String, ClassSummary.Tally> classes = new TreeMap<>();
    private final Map<String, SourceSummary.Tally> sources = new TreeMap<>();
    private final Counts licenses = new Counts();
    private final Counts styles = new Counts();
    private final Counts splits = new Counts();
    private final Counts tones = new Counts();
    private final Counts colors = new Counts();
    private final Counts concepts = new Counts();
    private final Map<String, Counts> attributes = new TreeMap<>();
    private final PeopleSummary.Tally people = new PeopleSummary.Tally();
    private final TwinSummary.Tally twins = new TwinSummary.Tally();
    private final ToneOrder.Tally toneOrders = new ToneOrder.Tally();

    void add(PictureEntry entry) {
      String licenses = LicenseClass.of(entry.license()).map(LicenseClass::key).orElse("unknown");
      classes.computeIfAbsent(licenses, unused -> new ClassSummary.Tally()).add(entry);
      sources.computeIfAbsent(entry.source(), unused -> new SourceSummary.Tally()).add(entry);
      this.licenses.add(entry.license());
      styles.add(entry.style().key());
      splits.add(entry.split().key());
      entry.tones().stream().distinct().map(Tone::key).forEach(tones::add);
      entry.colors().stream().map(ColorName::key).forEach(colors::add);
      concepts.add(entry.concept());
      entry
          .attributes()
          .forEach(
              (key, value) -> attributes.computeIfAbsent(key, unused -> new Counts()).add(value));
      people.add(entry);
      twins.add(entry);
      toneOrders.add(entry);
    }

    DatasetSummary summary(Dataset dataset) throws IOException {
      return new DatasetSummary(
          dataset.info(),
          summaries(classes, ClassSummary.Tally::summary),
          largestFirst(summaries(sources, SourceSummary.Tally::summary)),
          licenses.sorted(),
          styles.sorted(),
          splits.sorted(),
          tones.sorted(),
          colors.sorted(),
          LanguageSummary.of(dataset.concepts().values()),
          ConceptFrequency.of(concepts.sorted()),
          people.summary(),
          summaries(attributes, Counts::sorted),
          twins.summary(),
          DroppedSummary.of(dataset.dropped()),
          toneOrders.orders(dataset),
          bytes(dataset.folder()));
    }

    private static <A, B> Map<String, B> summaries(Map<String, A> tallies, Function<A, B> summary) {
      var summaries = new LinkedHashMap<String, B>();
      tallies.forEach((key, tally) -> summaries.put(key, summary.apply(tally)));
      return summaries;
    }

    private static Map<String, SourceSummary> largestFirst(Map<String, SourceSummary> sources) {
      var sorted = new LinkedHashMap<String, SourceSummary>();
      sources.entrySet().stream()
          .sorted(Comparator.comparingLong(source -> -source.getValue().pictures()))
          .forEach(source -> sorted.put(source.getKey(), source.getValue()));
      return sorted;
    }

    private static Map<String, Long> bytes(Path folder) throws IOException {
      var bytes = new Counts();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, Files::isRegularFile)) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          bytes.add(SHARD_NUMBER.matcher(name).replaceFirst(".rgba"), Files.size(file));
        }
      }
      return bytes.sorted();
    }
  }
}
