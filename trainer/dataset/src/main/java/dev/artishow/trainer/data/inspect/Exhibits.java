package dev.artishow.trainer.data.inspect;

import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Pictures drawn at random to be looked at. However many the data set has, these are few.
 *
 * @param bySource some of each source, in the order of {@link DatasetSummary#sources}
 * @param bySplit some of each split
 * @param twins drawings that come in several styles, each with all its pictures
 */
public record Exhibits(
    Map<String, List<PictureEntry>> bySource,
    Map<Split, List<PictureEntry>> bySplit,
    List<List<PictureEntry>> twins) {
  private static final int MAX_OF_SOURCES = 480;
  private static final int MIN_OF_SOURCE = 6;
  private static final int MAX_OF_SOURCE = 24;
  private static final int OF_SPLIT = 8;
  private static final int TWIN_GROUPS = 8;
  private static final int MAX_TWINS = 8;

  /** Draws them in two passes over the manifest; the same seed, the same pictures. */
  public static Exhibits of(Dataset dataset, DatasetSummary summary, long seed) {
    int sources = Math.max(1, summary.sources().size());
    int ofSource = Math.max(MIN_OF_SOURCE, Math.min(MAX_OF_SOURCE, MAX_OF_SOURCES / sources));
    var draw = new Draw(ofSource, RandomStream.of(seed, "exhibits"));
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries.forEach(draw::add);
    }
    return new Exhibits(
        draw.sources(summary.sources().keySet()),
        draw.splits(),
        groups(dataset, draw.twins.sample()));
  }

  /** What is drawn in the first pass. */
  private static final class Draw {
    private final Map<String, Reservoir<PictureEntry>> bySource = new TreeMap<>();
    private final Map<Split, Reservoir<PictureEntry>> bySplit = new EnumMap<>(Split.class);
    private final Reservoir<String> twins;
    private final int ofSource;
    private final SplittableRandom random;

    Draw(int ofSource, SplittableRandom random) {
      this.ofSource = ofSource;
      this.random = random;
      this.twins = new Reservoir<>(MAX_TWINS * TWIN_GROUPS, random);
    }

    void add(PictureEntry entry) {
      bySource
          .computeIfAbsent(entry.source(), unused -> new Reservoir<>(ofSource, random))
          .add(entry);
      bySplit
          .computeIfAbsent(entry.split(), unused -> new Reservoir<>(OF_SPLIT, random))
          .add(entry);
      if (!entry.group().equals(entry.id())) {
        twins.add(entry.group());
      }
    }

    Map<String, List<PictureEntry>> sources(Set<String> inOrder) {
      var sources = new LinkedHashMap<String, List<PictureEntry>>();
      inOrder.forEach(source -> sources.put(source, List.of()));
      bySource.forEach((source, drawn) -> sources.put(source, byIndex(drawn.sample())));
      return sources;
    }

    Map<Split, List<PictureEntry>> splits() {
      var splits = new EnumMap<Split, List<PictureEntry>>(Split.class);
      bySplit.forEach((split, drawn) -> splits.put(split, byIndex(drawn.sample())));
      return splits;
    }
  }

  private static List<PictureEntry> byIndex(List<PictureEntry> entries) {
    return entries.stream().sorted(Comparator.comparingInt(PictureEntry::index)).toList();
  }

  private static List<List<PictureEntry>> groups(Dataset dataset, List<String> drawn) {
    Set<String> chosen = new HashSet<>(drawn.stream().distinct().limit(TWIN_GROUPS).toList());
    var groups = new TreeMap<String, List<PictureEntry>>();
    try (Stream<PictureEntry> entries = dataset.entries()) {
      entries
          .filter(entry -> chosen.contains(entry.group()))
          .forEach(
              entry -> {
                List<PictureEntry> group =
                    groups.computeIfAbsent(entry.group(), unused -> new ArrayList<>());
                if (group.size() < MAX_TWINS) {
                  group.add(entry);
                }
              });
    }
    return Collections.unmodifiableList(new ArrayList<>(groups.values()));
  }
}
