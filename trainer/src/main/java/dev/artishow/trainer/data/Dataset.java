package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Concept;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A data set on disk, opened for reading. Pictures lie in memory-mapped shards, so any number of
 * threads may read, and opening takes no longer for large ones than their manifest does.
 */
public final class Dataset {
  private static final int CHANNELS = 4;

  private final Path folder;
  private final DatasetInfo info;
  private final List<PictureEntry> entries;
  private final Splits splits;
  private final Map<String, Concept> concepts;
  private final Map<Integer, Shards> shardsBySide;

  private Dataset(
      Path folder,
      DatasetInfo info,
      List<PictureEntry> entries,
      Splits splits,
      Map<String, Concept> concepts,
      Map<Integer, Shards> shardsBySide) {
    this.folder = folder;
    this.info = info;
    this.entries = List.copyOf(entries);
    this.splits = splits;
    this.concepts = Collections.unmodifiableMap(concepts);
    this.shardsBySide = Map.copyOf(shardsBySide);
  }

  /**
   * Opens the data set in a folder. Sizes and headers are checked, pixels are not: {@link #intact}
   * reads them all.
   *
   * @throws IOException if there is none, or saying which file is missing or wrong
   */
  public static Dataset open(Path folder) throws IOException {
    DatasetInfo info = DatasetInfo.read(folder);
    List<PictureEntry> entries =
        JsonLines.read(folder.resolve(DatasetWriter.MANIFEST), PictureEntry.class);
    if (entries.size() != info.pictures()) {
      throw new IOException(
          "%s should list %d pictures, lists %d; build the data set again"
              .formatted(folder.resolve(DatasetWriter.MANIFEST), info.pictures(), entries.size()));
    }
    var concepts = new LinkedHashMap<String, Concept>();
    for (Concept concept : JsonLines.read(folder.resolve(DatasetWriter.CONCEPTS), Concept.class)) {
      concepts.put(concept.key(), concept);
    }
    var shards = new TreeMap<Integer, Shards>();
    for (int side : info.sides()) {
      shards.put(side, Shards.open(folder, side, info.pictures(), info.picturesPerShard()));
    }
    return new Dataset(folder, info, entries, SplitRecord.read(folder).splits(), concepts, shards);
  }

  public Path folder() {
    return folder;
  }

  public DatasetInfo info() {
    return info;
  }

  /** Number of pictures. */
  public int size() {
    return entries.size();
  }

  /**
   * What is known of a picture.
   *
   * @param index from 0
   */
  public PictureEntry entry(int index) {
    return entries.get(index);
  }

  /** All pictures, by index. */
  public Stream<PictureEntry> entries() {
    return entries.stream();
  }

  /** Indices of the pictures in a split, ascending. */
  public int[] indices(Split split) {
    return entries.stream()
        .filter(entry -> entry.split() == split)
        .mapToInt(PictureEntry::index)
        .toArray();
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
   * @param side 32 or 128 pixels
   * @param target {@code side × side × 4} bytes or more
   */
  public void read(int index, int side, byte[] target) {
    shards(side).read(index, target);
  }

  /**
   * Copies a picture as the networks take it: channel after channel (premultiplied red, green,
   * blue, then alpha), each {@code side × side} with rows from the top, 0–255 mapped to −1…1.
   *
   * @param side 32 or 128 pixels
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

  /** Whether every pixel is as it was written; reads the whole data set. */
  public boolean intact() {
    return shardsBySide.values().stream().allMatch(Shards::intact);
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
