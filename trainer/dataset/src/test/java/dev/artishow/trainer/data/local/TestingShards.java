package dev.artishow.trainer.data.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/** Tar archives made in memory, in pieces, so that broken ones can be put together. */
final class TestingShards {
  static final int BLOCK = 512;

  private TestingShards() {}

  static byte[] tar(Map<String, byte[]> files) throws IOException {
    var out = new ByteArrayOutputStream();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      out.writeBytes(member(file.getKey(), file.getValue()));
    }
    out.writeBytes(end());
    return out.toByteArray();
  }

  static byte[] member(String name, byte[] content) throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    return entry(entry, content);
  }

  static byte[] entry(TarArchiveEntry entry, byte[] content) throws IOException {
    var out = new ByteArrayOutputStream();
    var tar = new TarArchiveOutputStream(out, BLOCK, "UTF-8");
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_GNU);
    tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_STAR);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
    tar.flush();
    return out.toByteArray();
  }

  /** A header alone, which may promise anything. */
  static byte[] header(String name, byte type, long size) {
    var entry = new TarArchiveEntry(name, type);
    entry.setSize(size);
    byte[] block = new byte[BLOCK];
    entry.writeEntryHeader(block);
    return block;
  }

  static byte[] end() {
    return new byte[2 * BLOCK];
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    var out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
