package dev.artishow.trainer.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * The first 64 bytes of a shard, little-endian: magic {@code ARTSHARD} (8), version (4), side in
 * pixels (4), pictures in this shard (8), index of its first picture (8), SHA-256 of all that
 * follows (32). Then come the pictures, {@code side × side × 4} bytes each: premultiplied RGBA,
 * rows from the top.
 */
@SuppressWarnings("ArrayRecordComponent") // written and checked, never compared
record ShardHeader(int side, long count, long first, byte[] sha256) {
  static final int BYTES = 64;
  static final int VERSION = 1;
  private static final byte[] MAGIC = "ARTSHARD".getBytes(StandardCharsets.US_ASCII);

  static int pictureBytes(int side) {
    return side * side * 4;
  }

  ByteBuffer toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.put(MAGIC).putInt(VERSION).putInt(side).putLong(count).putLong(first).put(sha256);
    return bytes.flip();
  }

  /**
   * Reads and checks a header.
   *
   * @param fileBytes length of the whole file
   * @throws IOException saying what is wrong with the shard
   */
  static ShardHeader read(ByteBuffer bytes, Path file, long fileBytes) throws IOException {
    bytes.order(ByteOrder.LITTLE_ENDIAN);
    byte[] magic = new byte[MAGIC.length];
    if (bytes.remaining() < BYTES || !Arrays.equals(MAGIC, get(bytes, magic))) {
      throw new IOException(file + " is not a shard of pictures; build the data set again");
    }
    int version = bytes.getInt();
    if (version != VERSION) {
      throw new IOException(
          "%s has shard format %d, this program reads %d; build the data set again"
              .formatted(file, version, VERSION));
    }
    int side = bytes.getInt();
    long count = bytes.getLong();
    long first = bytes.getLong();
    byte[] sha256 = get(bytes, new byte[32]);
    long expected = BYTES + count * pictureBytes(side);
    if (side < 1 || side > 4096 || count < 0 || first < 0 || expected != fileBytes) {
      throw new IOException(
          "%s should have %d bytes for %d pictures of %d px, has %d; build the data set again"
              .formatted(file, expected, count, side, fileBytes));
    }
    return new ShardHeader(side, count, first, sha256);
  }

  private static byte[] get(ByteBuffer from, byte[] target) {
    from.get(target);
    return target;
  }
}
