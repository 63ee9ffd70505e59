package dev.artishow.trainer.data.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.InflaterInputStream;

/**
 * Files packed by Qt's resource compiler, {@code rcc --binary}, versions 1 to 3. The format is that
 * of {@code QResource}: a header, a tree of fixed-size nodes, names in UTF-16 and data behind their
 * lengths, all big-endian.
 */
final class QtResources {
  private static final int MAGIC = 0x71726573;
  private static final int COMPRESSED = 1;
  private static final int DIRECTORY = 2;
  private static final int COMPRESSED_ZSTD = 4;
  private static final int NODE = 14;
  private static final int NODE_WITH_TIME = 22;
  private static final int HASH = 4;
  private static final int MAX_BYTES = 64 << 20;
  private static final int DEEPEST = 32;

  private final ByteBuffer file;
  private final String name;
  private final int nodeSize;
  private final int tree;
  private final int data;
  private final int names;

  /** One file: its path without the slash in front, and a way to its bytes. */
  static final class Entry {
    private final String path;
    private final ByteBuffer stored;
    private final boolean compressed;

    private Entry(String path, ByteBuffer stored, boolean compressed) {
      this.path = path;
      this.stored = stored;
      this.compressed = compressed;
    }

    String path() {
      return path;
    }

    /** The file, unpacked. */
    byte[] bytes() throws IOException {
      byte[] bytes = new byte[stored.remaining()];
      stored.duplicate().get(bytes);
      if (!compressed) {
        return bytes;
      }
      var packed = new ByteArrayInputStream(bytes, Integer.BYTES, bytes.length - Integer.BYTES);
      try (var inflating = new InflaterInputStream(packed)) {
        byte[] unpacked = inflating.readNBytes(MAX_BYTES + 1);
        if (unpacked.length > MAX_BYTES) {
          throw new IOException(
              "\"%s\" unpacks to more than %d bytes and was refused".formatted(path, MAX_BYTES));
        }
        return unpacked;
      }
    }
  }

  private QtResources(byte[] bytes, String name) throws IOException {
    this.file = ByteBuffer.wrap(bytes);
    this.name = name;
    int version = bytes.length < 20 || file.getInt(0) != MAGIC ? 0 : file.getInt(4);
    if (version < 1 || version > 3) {
      throw new IOException("%s is no Qt resource file of version 1 to 3".formatted(name));
    }
    this.nodeSize = version == 1 ? NODE : NODE_WITH_TIME;
    this.tree = file.getInt(8);
    this.data = file.getInt(12);
    this.names = file.getInt(16);
  }

  /**
   * The files in a resource file, in its order.
   *
   * @param name of the resource file, for messages
   * @throws IOException if it is none, broken or packed with Zstandard
   */
  static List<Entry> list(byte[] bytes, String name) throws IOException {
    var resources = new QtResources(bytes, name);
    var found = new ArrayList<Entry>();
    try {
      resources.visit(0, "", 0, found);
    } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
      throw new IOException("%s is a broken Qt resource file".formatted(name), e);
    }
    return found;
  }

  private void visit(int node, String path, int depth, List<Entry> found) throws IOException {
    int at = tree + node * nodeSize;
    int flags = file.getShort(at + 4);
    if ((flags & DIRECTORY) == 0) {
      found.add(entry(path, flags, data + file.getInt(at + 10)));
      return;
    }
    int children = file.getInt(at + 6);
    int first = file.getInt(at + 10);
    if (depth > DEEPEST || first <= node || children > file.capacity() / nodeSize) {
      throw new IllegalArgumentException("its tree leads nowhere");
    }
    for (int child = first; child < first + children; child++) {
      String own = nameAt(names + file.getInt(tree + child * nodeSize));
      visit(child, path.isEmpty() ? own : path + "/" + own, depth + 1, found);
    }
  }

  private Entry entry(String path, int flags, int at) throws IOException {
    if ((flags & COMPRESSED_ZSTD) != 0) {
      throw new IOException("%s holds files packed with Zstandard".formatted(name));
    }
    ByteBuffer stored = file.slice(at + Integer.BYTES, file.getInt(at));
    return new Entry(path, stored, (flags & COMPRESSED) != 0);
  }

  private String nameAt(int at) {
    int length = file.getShort(at) & 0xffff;
    byte[] utf16 = new byte[2 * length];
    file.get(at + Short.BYTES + HASH, utf16);
    return new String(utf16, StandardCharsets.UTF_16BE);
  }
}
