package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Concept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A data set on disk, opened for reading. Pictures lie in memory-mapped shards, so any number of
 * threads may read, and what is said of a picture is read when it is asked for: memory does not
 * grow with the number of pictures, but with that of their concepts.
 */
public final class Dataset {
  private static final int CHANNELS = 4;

  private final Path folder;
  private final DatasetInfo info;
  private final DatasetManifest manifest;
  private final Splits splits;
  private final Map<String, Concept> concepts;
  private final Map<Integer, Shards> shardsBySide;

  private Dataset(
      Path folder,
      DatasetInfo info,
      DatasetManifest manifest,
      Splits splits,
      Map<String, Concept> concepts,
      Map<Integer, Shards> shardsBySide) {
    this.folder = folder;
    this.info = info;
    this.manifest = manifest;
    this.splits = splits;
    this.concepts = Collections.unmodifiableMap(concepts);
    this.shardsBySide = Map.copyOf(shardsBySide);
  }

  /**
   * Opens the data set in a folder. Sizes and headers are checked, pixels are not: {@link
   * #damagedFiles} reads them all.
   *
   * @throws IOException if there is none, or saying which file is missing or wrong
   */
  public static Dataset open(Path folder) throws IOException {
    DatasetInfo info = DatasetInfo.read(folder);
    DatasetManifest manifest = DatasetManifest.open(folder, info.pictures());
    var concepts = new LinkedHashMap<String, Concept>();
    for (Concept concept : JsonLines.read(folder.resolve(DatasetWriter.CONCEPTS), Concept.class)) {
      concepts.put(concept.key(), concept);
    }
    var shards = new TreeMap<Integer, Shards>();
    for (int side : info.sides()) {
      shards.put(side, Shards.open(folder, side, info.pictures(), info.picturesPerShard()));
    }
    return new Dataset(folder, info, manifest, SplitRecord.read(folder).splits(), concepts, shards);
  }

  public Path folder() {
    return folder;
  }

  public DatasetInfo info() {
    return info;
  }

  /** Number of pictures. */
  public int size() {
    return info.pictures();
  }

  /**
   * What is known of a picture.
   *
   * @param index from 0
   */
  public PictureEntry entry(int index) {
    return manifest.entry(index);
  }

  /** All pictures, by index. */
  public Stream<PictureEntry> entries() {
    return IntStream.range(0, size()).mapToObj(manifest::entry);
  }

  /** The pictures of a split, concept by concept. */
  public PictureGroups groups(Split split) {
    return manifest.index().groups(split);
  }

  /** The concepts that have pictures in a split. */
  public Set<String> conceptsOf(Split split) {
    PictureGroups groups = groups(split);
    return IntStream.range(0, groups.groups())
        .mapToObj(group -> entry(groups.picture(group, 0)).concept())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Indices of the pictures in a split, ascending. */
  public IntStream indices(Split split) {
    PictureGroups groups = groups(split);
    return IntStream.range(0, groups.groups())
        .flatMap(group -> IntStream.range(0, groups.size(group)).map(n -> groups.picture(group, n)))
        .sorted();
  }

  /** What is held out. */
  public Splits splits() {
    return splits;
  }

  /** What pictures show and what skin tones are called, by code points. */
  public Map<String, Concept> concepts() {
    return concepts;
  }

  /** What was left out and why. */
  public List<Dropped> dropped() throws IOException {
    return JsonLines.read(folder.resolve(DatasetWriter.DROPPED), Dropped.class);
  }

  /**
   * Copies a picture's bytes as they are stored: premultiplied RGBA, rows from the top, 0–255.
   *
   * @param side 32, 64 or 128 pixels
   * @param target {@code side × side × 4} bytes or more
   */
  public void read(int index, int side, byte[] target) {
    shards(side).read(index, target);
  }

  /**
   * Copies a picture as the networks take it: channel after channel (premultiplied red, green,
   * blue, then alpha), each {@code side × side} with rows from the top, 0–255 mapped to −1…1.
   *
   * @param side 32, 64 or 128 pixels
   * @param target gets {@code 4 × side × side} values
   * @param offset of the first
   */
  public void readPlanes(int index, int side, float[] target, int offset) {
    byte[] rgba = new byte[ShardHeader.pictureBytes(side)];
    read(index, side, rgba);
    int plane = side * side;
    for (int pixel = 0; pixel < plane; pixel++) {
      for (int channel = 0; channel < CHANNELS; channel++) {
        int value = rgba[pixel * CHANNELS + channel] & 0xff;
        target[offset + channel * plane + pixel] = value / 127.5f - 1;
      }
    }
  }

  /** The files that are not as they were written; reads the whole data set. */
  public List<String> damagedFiles() throws IOException {
    var damaged = new ArrayList<>(FileDigests.damaged(folder, info.digests()));
    shardsBySide.values().forEach(shards -> damaged.addAll(shards.damaged()));
    return damaged;
  }

  private Shards shards(int side) {
    Shards shards = shardsBySide.get(side);
    if (shards == null) {
      throw new IllegalArgumentException(
          "side must be one of %s pixels, was %d".formatted(info.sides(), side));
    }
    return shards;
  }
}
