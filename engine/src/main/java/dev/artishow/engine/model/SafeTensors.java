package dev.artishow.engine.model;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.JsonFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A weights file of tensors by name, in Hugging Face's safetensors format: the header's length as a
 * little-endian 64-bit number, the header in JSON, the numbers. The header is checked in full on
 * opening, the numbers are read tensor by tensor.
 */
public final class SafeTensors implements TensorSource {
  private static final int LENGTH_BYTES = 8;

  /** What the format's own tools align the numbers to. */
  private static final int ALIGNMENT = 8;

  private final Path file;
  private final FileChannel channel;
  private final SafeTensorsHeader header;
  private final long dataStart;

  private SafeTensors(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    int headerBytes = headerBytes(file, channel);
    dataStart = LENGTH_BYTES + (long) headerBytes;
    header = SafeTensorsHeader.parse(file, readFully(LENGTH_BYTES, headerBytes).array());
    header.requireFilled(file, channel.size() - dataStart);
  }

  /**
   * Opens a file and checks its header.
   *
   * @throws SafeTensorsException if anything about it is wrong
   */
  public static SafeTensors open(Path file) throws IOException {
    var channel = FileChannel.open(file, StandardOpenOption.READ);
    try {
      return new SafeTensors(file, channel);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private int headerBytes(Path file, FileChannel channel) throws IOException {
    if (channel.size() < LENGTH_BYTES) {
      throw new SafeTensorsException(
          file, "is cut short: it has %d bytes; fetch it again".formatted(channel.size()));
    }
    long length = readFully(0, LENGTH_BYTES).getLong();
    if (length < 0 || length > SafeTensorsHeader.MAX_BYTES) {
      throw new SafeTensorsException(
          file,
          "the header must be at most %d bytes, claims %s"
              .formatted(SafeTensorsHeader.MAX_BYTES, Long.toUnsignedString(length)));
    }
    if (length > channel.size() - LENGTH_BYTES) {
      throw new SafeTensorsException(
          file,
          "is cut short: its header takes %d bytes, %d are there; fetch it again"
              .formatted(length, channel.size() - LENGTH_BYTES));
    }
    return (int) length;
  }

  @Override
  public SortedMap<String, TensorInfo> tensors() {
    var infos = new TreeMap<String, TensorInfo>();
    header.entries().forEach((name, entry) -> infos.put(name, entry.info()));
    return Collections.unmodifiableSortedMap(infos);
  }

  /** Free texts that the writer added. */
  public Map<String, String> metadata() {
    return header.metadata();
  }

  @Override
  public Path file(String name) {
    return file;
  }

  @Override
  public Tensor read(String name) throws IOException {
    TensorEntry entry = header.entries().get(name);
    if (entry == null) {
      throw new SafeTensorsException(file, "has no tensor " + name);
    }
    long bytes = entry.end() - entry.begin();
    if (bytes > Integer.MAX_VALUE - ALIGNMENT) {
      throw new SafeTensorsException(
          file, "tensor %s takes %d bytes, more than an array holds".formatted(name, bytes));
    }
    ByteBuffer data = readFully(dataStart + entry.begin(), (int) bytes);
    return new Tensor(entry.dtype(), entry.sides(), data);
  }

  private ByteBuffer readFully(long position, int bytes) throws IOException {
    var buffer = ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new SafeTensorsException(file, "became shorter while it was read");
      }
    }
    return buffer.flip();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }

  /** Writes tensors and texts, sorted by name, whole or not at all. */
  public static void write(Path file, Map<String, Tensor> tensors, Map<String, String> metadata)
      throws IOException {
    var sorted = new TreeMap<>(tensors);
    byte[] json = headerOf(sorted, metadata);
    if (json.length > SafeTensorsHeader.MAX_BYTES) {
      throw new IllegalArgumentException(
          "the header must be at most %d bytes, was %d; store fewer tensors in one file"
              .formatted(SafeTensorsHeader.MAX_BYTES, json.length));
    }
    SafeTensorsHeader.parse(file, json); // what cannot be read is not written
    var length = ByteBuffer.allocate(LENGTH_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    AtomicFile.write(
        file,
        channel -> {
          AtomicFile.writeFully(channel, length.putLong(json.length).flip());
          AtomicFile.writeFully(channel, ByteBuffer.wrap(json));
          for (Tensor tensor : sorted.values()) {
            AtomicFile.writeFully(channel, tensor.data());
          }
        });
  }

  private static byte[] headerOf(SortedMap<String, Tensor> tensors, Map<String, String> metadata) {
    var fields = new TreeMap<String, Object>();
    if (!metadata.isEmpty()) {
      fields.put(SafeTensorsHeader.METADATA, metadata);
    }
    long end = 0;
    for (var tensor : tensors.entrySet()) {
      var entry = TensorEntry.of(tensor.getValue(), end);
      fields.put(tensor.getKey(), entry);
      end = entry.end();
    }
    byte[] json = JsonFile.compactBytes(fields);
    byte[] padded = Arrays.copyOf(json, (json.length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    return padded;
  }
}
