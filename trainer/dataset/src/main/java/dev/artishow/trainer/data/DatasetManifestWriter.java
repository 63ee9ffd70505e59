package dev.artishow.trainer.data;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** Writes the manifest and its index, picture by picture, in constant memory. */
final class DatasetManifestWriter implements Closeable {
  static final String MANIFEST = "manifest.jsonl";

  private final Path folder;
  private final ObjectMapper mapper = new ObjectMapper();
  private final BufferedOutputStream manifest;
  private final DataOutputStream places;
  private final Map<Split, TreeMap<Integer, Long>> sizes = new EnumMap<>(Split.class);
  private final long expected;
  private long offset;
  private int written;

  /**
   * Begins a manifest.
   *
   * @param pictures how many there will be
   */
  DatasetManifestWriter(Path folder, long pictures) throws IOException {
    this.folder = folder;
    this.expected = pictures;
    manifest = new BufferedOutputStream(Files.newOutputStream(folder.resolve(MANIFEST)));
    places =
        new DataOutputStream(
            new BufferedOutputStream(Files.newOutputStream(folder.resolve(ManifestIndex.PLACES))));
    places.write(ManifestIndex.magic("ARTINDEX"));
    places.writeLong(pictures);
  }

  /**
   * Adds the next picture.
   *
   * @param concept its concept's line in {@code concepts.jsonl}
   */
  void add(PictureEntry entry, int concept) throws IOException {
    byte[] line = mapper.writeValueAsBytes(entry);
    manifest.write(line);
    manifest.write('\n');
    places.writeLong(offset);
    places.writeInt(concept);
    places.writeInt(entry.split().code());
    sizes.computeIfAbsent(entry.split(), unused -> new TreeMap<>()).merge(concept, 1L, Long::sum);
    offset += line.length + 1;
    written++;
  }

  /** How many pictures are in a split so far. */
  long count(Split split) {
    return sizes.getOrDefault(split, new TreeMap<>()).values().stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  /** Completes the files. */
  @Override
  public void close() throws IOException {
    try (manifest;
        places) {
      // both are closed, whatever the other does
    }
    if (written == expected) {
      writeGroups();
    }
  }

  /** A counting sort of the pictures by split and concept, through mapped files. */
  private void writeGroups() throws IOException {
    int groups = sizes.values().stream().mapToInt(Map::size).sum();
    long orderStart = ManifestIndex.HEADER + (long) ManifestIndex.GROUP * groups;
    try (FileChannel places = FileChannel.open(folder.resolve(ManifestIndex.PLACES));
        FileChannel channel =
            FileChannel.open(
                folder.resolve(ManifestIndex.GROUPS),
                StandardOpenOption.CREATE_NEW,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE)) {
      MappedByteBuffer from = places.map(FileChannel.MapMode.READ_ONLY, 0, places.size());
      MappedByteBuffer table =
          channel.map(FileChannel.MapMode.READ_WRITE, 0, orderStart + 4L * written);
      table.put(ManifestIndex.magic("ARTGROUP")).putLong(groups);
      Map<Split, Map<Integer, Integer>> next = new EnumMap<>(Split.class);
      int first = 0;
      for (Map.Entry<Split, TreeMap<Integer, Long>> split : sizes.entrySet()) {
        Map<Integer, Integer> starts = new TreeMap<>();
        next.put(split.getKey(), starts);
        for (Map.Entry<Integer, Long> group : split.getValue().entrySet()) {
          table.putInt(split.getKey().code()).putInt(group.getKey()).putLong(group.getValue());
          starts.put(group.getKey(), first);
          first += Math.toIntExact(group.getValue());
        }
      }
      for (int picture = 0; picture < written; picture++) {
        int at = ManifestIndex.HEADER + ManifestIndex.PLACE * picture;
        Split split = Split.of(from.getInt(at + 12));
        int place = requireNonNull(next.get(split)).merge(from.getInt(at + 8), 1, Integer::sum) - 1;
        table.putInt(Math.toIntExact(orderStart) + 4 * place, picture);
      }
      table.force();
    }
  }
}
