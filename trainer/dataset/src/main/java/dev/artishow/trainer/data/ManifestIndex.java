package dev.artishow.trainer.data;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Where each picture's line stands in the manifest, and the pictures of each concept: what drawing
 * needs, without the manifest in memory. Two files, big-endian, mapped.
 *
 * <p>{@code manifest.index}: magic {@code ARTINDEX} (8), pictures (8), then per picture the offset
 * of its line (8), its concept's line in {@code concepts.jsonl} (4) and its split (4).
 *
 * <p>{@code groups.index}: magic {@code ARTGROUP} (8), number of groups (8), then per group its
 * split (4), concept (4) and number of pictures (8), then all pictures' indices (4 each), group
 * after group.
 */
final class ManifestIndex {
  static final String PLACES = "manifest.index";
  static final String GROUPS = "groups.index";
  static final int HEADER = 16;
  static final int PLACE = 16;
  static final int GROUP = 16;

  private final ByteBuffer places;
  private final ByteBuffer order;
  private final int count;
  private final Map<Split, List<Group>> groups;

  /** The pictures of one concept in one split: a stretch of the order. */
  private record Group(int first, int count) {}

  private ManifestIndex(
      ByteBuffer places, ByteBuffer order, int count, Map<Split, List<Group>> groups) {
    this.places = places;
    this.order = order;
    this.count = count;
    this.groups = groups;
  }

  /**
   * Maps the index of a data set.
   *
   * @throws IOException saying which file is missing or wrong
   */
  static ManifestIndex open(Path folder, int pictures) throws IOException {
    ByteBuffer places = map(folder.resolve(PLACES), magic("ARTINDEX"));
    long listed = places.getLong(8);
    if (listed != pictures || places.capacity() != HEADER + (long) PLACE * pictures) {
      throw new IOException(
          "%s should list %d pictures, lists %d; build the data set again"
              .formatted(folder.resolve(PLACES), pictures, listed));
    }
    ByteBuffer table = map(folder.resolve(GROUPS), magic("ARTGROUP"));
    int groupCount = (int) table.getLong(8);
    int orderStart = HEADER + GROUP * groupCount;
    if (groupCount < 0 || table.capacity() != orderStart + 4L * pictures) {
      throw new IOException(
          "%s does not fit %d pictures; build the data set again"
              .formatted(folder.resolve(GROUPS), pictures));
    }
    ByteBuffer order = table.slice(orderStart, table.capacity() - orderStart);
    return new ManifestIndex(places, order, pictures, groups(table, groupCount));
  }

  static byte[] magic(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static ByteBuffer map(Path file, byte[] magic) throws IOException {
    MappedByteBuffer map;
    try (FileChannel channel = FileChannel.open(file)) {
      map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
    boolean known = map.capacity() >= HEADER;
    byte[] found = new byte[magic.length];
    if (known) {
      map.get(0, found);
    }
    if (!Arrays.equals(magic, found)) {
      throw new IOException(file + " is no index of a data set; build the data set again");
    }
    return map;
  }

  private static Map<Split, List<Group>> groups(ByteBuffer table, int groupCount) {
    var groups = new EnumMap<Split, List<Group>>(Split.class);
    for (Split split : Split.values()) {
      groups.put(split, new ArrayList<>());
    }
    int first = 0;
    for (int i = 0; i < groupCount; i++) {
      int at = HEADER + GROUP * i;
      int pictures = (int) table.getLong(at + 8);
      Split split = Split.of(table.getInt(at));
      requireNonNull(groups.get(split)).add(new Group(first, pictures));
      first += pictures;
    }
    return groups;
  }

  int count() {
    return count;
  }

  /** Where a picture's line begins. */
  long offset(int picture) {
    return places.getLong(HEADER + PLACE * picture);
  }

  /** The pictures of a split. */
  PictureGroups groups(Split split) {
    List<Group> list = groups.getOrDefault(split, List.of());
    return new PictureGroups() {
      @Override
      public int groups() {
        return list.size();
      }

      @Override
      public int size(int group) {
        return list.get(group).count();
      }

      @Override
      public int picture(int group, int nth) {
        return order.getInt(4 * (list.get(group).first() + nth));
      }
    };
  }
}
