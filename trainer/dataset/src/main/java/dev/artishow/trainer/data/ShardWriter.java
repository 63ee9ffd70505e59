package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import dev.artishow.engine.raster.Raster;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Writes pictures of one size to shards of bounded length, in order. */
final class ShardWriter implements Closeable {
  private final Path folder;
  private final int side;
  private final int picturesPerShard;
  private final MessageDigest digest = Sha256.digest();
  private @Nullable FileChannel channel;
  private long first;
  private long count;

  ShardWriter(Path folder, int side, int picturesPerShard) {
    this.folder = folder;
    this.side = side;
    this.picturesPerShard = picturesPerShard;
  }

  /** The name of the shard that holds a picture. */
  static String fileName(int side, long index, int picturesPerShard) {
    return "pictures-%d-%05d.rgba".formatted(side, index / picturesPerShard);
  }

  void write(Raster picture) throws IOException {
    FileChannel open = channel == null ? open() : channel;
    byte[] bytes = picture.bytes();
    digest.update(bytes);
    writeFully(open, ByteBuffer.wrap(bytes));
    count++;
    if (count == picturesPerShard) {
      close();
    }
  }

  private FileChannel open() throws IOException {
    Path file = folder.resolve(fileName(side, first, picturesPerShard));
    FileChannel opened =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    channel = opened;
    opened.position(ShardHeader.BYTES);
    return opened;
  }

  /** Completes the shard at hand; further pictures go to the next. */
  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    if (open == null) {
      return;
    }
    try (open) {
      open.position(0);
      writeFully(open, new ShardHeader(side, count, first, digest.digest()).toBytes());
      open.force(true);
    }
    channel = null;
    first += count;
    count = 0;
  }

  private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
