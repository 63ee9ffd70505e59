package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * All pictures of one size, mapped into memory: what is read often stays there, the rest does not.
 */
final class Shards {
  private final int side;
  private final int pictureBytes;
  private final int picturesPerShard;
  private final List<MappedByteBuffer> maps;

  private Shards(int side, int picturesPerShard, List<MappedByteBuffer> maps) {
    this.side = side;
    this.pictureBytes = ShardHeader.pictureBytes(side);
    this.picturesPerShard = picturesPerShard;
    this.maps = List.copyOf(maps);
  }

  /**
   * Maps them all.
   *
   * @param count pictures there must be
   * @throws IOException saying which shard is missing or wrong
   */
  static Shards open(Path folder, int side, int count, int picturesPerShard) throws IOException {
    var maps = new ArrayList<MappedByteBuffer>();
    for (int first = 0; first < count; first += picturesPerShard) {
      Path file = folder.resolve(ShardWriter.fileName(side, first, picturesPerShard));
      MappedByteBuffer map;
      try (FileChannel channel = FileChannel.open(file)) {
        map = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
      }
      ShardHeader header = ShardHeader.read(map.duplicate(), file, map.capacity());
      int expected = Math.min(picturesPerShard, count - first);
      if (header.side() != side || header.first() != first || header.count() != expected) {
        throw new IOException(
            "%s should hold %d pictures of %d px from %d on, holds %s; build the data set again"
                .formatted(file, expected, side, first, header));
      }
      maps.add(map);
    }
    return new Shards(side, picturesPerShard, maps);
  }

  /** Copies one picture's bytes; safe from many threads at once. */
  void read(int index, byte[] target) {
    MappedByteBuffer map = maps.get(index / picturesPerShard);
    map.get(ShardHeader.BYTES + (index % picturesPerShard) * pictureBytes, target, 0, pictureBytes);
  }

  /** The files whose bytes are not as they were written; reads them all. */
  List<String> damaged() {
    var damaged = new ArrayList<String>();
    for (int shard = 0; shard < maps.size(); shard++) {
      MappedByteBuffer map = maps.get(shard);
      MessageDigest digest = Sha256.digest();
      digest.update(map.slice(ShardHeader.BYTES, map.capacity() - ShardHeader.BYTES));
      byte[] written = new byte[32];
      ByteBuffer header = map.duplicate();
      header.position(ShardHeader.BYTES - written.length);
      header.get(written);
      if (!Arrays.equals(written, digest.digest())) {
        damaged.add(ShardWriter.fileName(side, (long) shard * picturesPerShard, picturesPerShard));
      }
    }
    return damaged;
  }
}
