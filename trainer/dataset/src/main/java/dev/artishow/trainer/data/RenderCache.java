package dev.artishow.trainer.data;

import dev.artishow.engine.raster.Raster;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;

/**
 * Pictures that were rendered before, by the digest of their source. One file, only ever appended
 * to: digest (32 bytes), length (4), CRC-32C (4), then the deflated picture. A build that was
 * killed leaves at most a torn record at the end, which is cut off when the file is opened.
 * Thread-safe.
 */
final class RenderCache implements Closeable {
  private static final int HEADER = 40;

  private record Place(long offset, int length) {}

  private final FileChannel channel;
  private final int side;
  private final Map<String, Place> places = new HashMap<>();
  private long end;

  private RenderCache(FileChannel channel, int side) {
    this.channel = channel;
    this.side = side;
  }

  static RenderCache open(Path file, int side) throws IOException {
    Files.createDirectories(file.getParent());
    var cache =
        new RenderCache(
            FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE),
            side);
    cache.scan();
    return cache;
  }

  private void scan() throws IOException {
    long size = channel.size();
    while (end + HEADER <= size) {
      ByteBuffer header = read(end, HEADER);
      byte[] key = new byte[32];
      header.get(key);
      int length = header.getInt();
      int crc = header.getInt();
      if (length < 0
          || end + HEADER + length > size
          || crc(read(end + HEADER, length).array()) != crc) {
        break;
      }
      places.put(HexFormat.of().formatHex(key), new Place(end + HEADER, length));
      end += HEADER + length;
    }
    channel.truncate(end);
  }

  private ByteBuffer read(long offset, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, offset + bytes.position()) < 0) {
        throw new IOException("the cache of rendered pictures ends at " + channel.size());
      }
    }
    return bytes.flip();
  }

  private static int crc(byte[] bytes) {
    var crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }

  /** The picture rendered from a source of this SHA-256, if it was. */
  Optional<Raster> get(byte[] sourceSha256) throws IOException {
    Place place;
    synchronized (this) {
      place = places.get(HexFormat.of().formatHex(sourceSha256));
    }
    if (place == null) {
      return Optional.empty();
    }
    return Optional.of(inflated(read(place.offset(), place.length()).array()));
  }

  /** Remembers a picture. */
  void put(byte[] sourceSha256, Raster picture) throws IOException {
    byte[] packed = deflated(picture.bytes());
    ByteBuffer record = ByteBuffer.allocate(HEADER + packed.length);
    record.put(sourceSha256).putInt(packed.length).putInt(crc(packed)).put(packed).flip();
    synchronized (this) {
      long offset = end;
      while (record.hasRemaining()) {
        channel.write(record, offset + record.position());
      }
      end += record.capacity();
      places.put(HexFormat.of().formatHex(sourceSha256), new Place(offset + HEADER, packed.length));
    }
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var out = new DeflaterOutputStream(packed, deflater)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
    return packed.toByteArray();
  }

  private Raster inflated(byte[] packed) throws IOException {
    byte[] rgba = new byte[ShardHeader.pictureBytes(side)];
    var inflater = new Inflater();
    try {
      inflater.setInput(packed);
      if (inflater.inflate(rgba) != rgba.length) {
        throw new IOException("a cached picture is too short for %d px".formatted(side));
      }
    } catch (DataFormatException e) {
      throw new IOException("a cached picture cannot be inflated", e);
    } finally {
      inflater.end();
    }
    return new Raster(side, rgba);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
