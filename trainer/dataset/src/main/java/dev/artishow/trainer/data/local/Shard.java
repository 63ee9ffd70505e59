package dev.artishow.trainer.data.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** One WebDataset shard: a tar archive, perhaps packed with gzip. Nothing in it is unpacked. */
final class Shard {
  private static final List<String> PACKED = List.of(".tar.gz", ".tgz");
  private static final String PLAIN = ".tar";

  private static final int RECORD_BYTES = 512;

  /** Tar headers, long names included; pictures and captions are allowed for by their sizes. */
  private static final int MAX_HEADER_BYTES = 1 << 20;

  /** A packed shard of pictures hardly shrinks, one of captions by ten. */
  private static final long MAX_SHRINKING = 200;

  private static final long ALWAYS_UNPACKED = 64 << 20;

  private final LocalFile file;

  Shard(LocalFile file) {
    this.file = file;
  }

  static boolean isNamedSo(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(PLAIN) || PACKED.stream().anyMatch(lower::endsWith);
  }

  /** A file in a shard; its bytes are read only if asked for, and only while it is visited. */
  interface Member {
    String name();

    byte[] read(int mostBytes) throws IOException, RefusedException;
  }

  /** Takes the files of a shard, in their order. */
  interface Visitor {
    void member(Member member) throws IOException, InterruptedException;

    /** Something that is no plain file. */
    void refused(String name, String reason) throws IOException, InterruptedException;
  }

  String name() {
    return file.name();
  }

  /** How long the file is, packed as it may be. */
  long bytes() {
    return file.bytes();
  }

  /**
   * Visits all files.
   *
   * @throws BrokenArchiveException if it is broken from some place on, after what came before was
   *     visited
   */
  void forEach(Visitor visitor) throws IOException, InterruptedException {
    try (var metered = open();
        var tar = new TarArchiveInputStream(metered, StandardCharsets.UTF_8.name())) {
      long end = 0;
      TarArchiveEntry entry = next(tar, metered);
      while (entry != null) {
        visit(entry, tar, metered, visitor);
        end = metered.total();
        entry = next(tar, metered);
      }
      requireEnd(metered, (end + RECORD_BYTES - 1) / RECORD_BYTES * RECORD_BYTES);
    }
  }

  /** An archive ends with records of zeros (POSIX.1-2017, pax, "ustar Interchange Format"). */
  private static void requireEnd(MeteredInputStream metered, long end)
      throws BrokenArchiveException {
    if (metered.total() < end + RECORD_BYTES) {
      throw new BrokenArchiveException("it is cut short, for it has no end mark");
    }
    drain(metered);
    if (metered.content() > end) {
      throw new BrokenArchiveException("it holds more after its end mark");
    }
  }

  /** To its end, where gzip has a checksum. */
  private static void drain(MeteredInputStream metered) throws BrokenArchiveException {
    byte[] passed = new byte[1 << 16];
    try {
      int count = 0;
      while (count >= 0) {
        metered.allow(2L * passed.length);
        count = metered.read(passed, 0, passed.length);
      }
    } catch (IOException | RuntimeException e) {
      throw new BrokenArchiveException(e);
    }
  }

  /** The archive itself is broken, whatever those do who visit. */
  static final class BrokenArchiveException extends IOException {
    private static final long serialVersionUID = 1;

    BrokenArchiveException(String what) {
      super(what);
    }

    BrokenArchiveException(Exception cause) {
      super(String.valueOf(cause.getMessage()), cause);
    }
  }

  private MeteredInputStream open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file.file()), 1 << 16);
    if (file.name().toLowerCase(Locale.ROOT).endsWith(PLAIN)) {
      return new MeteredInputStream(in, Long.MAX_VALUE);
    }
    try {
      return new MeteredInputStream(
          new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16),
          ALWAYS_UNPACKED + MAX_SHRINKING * file.bytes());
    } catch (IOException e) {
      in.close();
      throw new BrokenArchiveException(e);
    }
  }

  private static TarArchiveEntry next(TarArchiveInputStream tar, MeteredInputStream metered)
      throws BrokenArchiveException {
    try {
      metered.allow(MAX_HEADER_BYTES);
      TarArchiveEntry entry = tar.getNextEntry();
      if (entry != null && !entry.isCheckSumOK()) {
        throw new IOException("a checksum is wrong");
      }
      return entry;
    } catch (IOException | RuntimeException e) {
      throw new BrokenArchiveException(e);
    }
  }

  private static void visit(
      TarArchiveEntry entry, TarArchiveInputStream tar, MeteredInputStream metered, Visitor visitor)
      throws IOException, InterruptedException {
    String name = entry.getName().replaceFirst("^(\\./)+", "");
    if (isPlain(entry)) {
      visitor.member(new TarMember(name, entry.getSize(), tar, metered));
    } else if (!entry.isDirectory()) {
      visitor.refused(name, "is no plain file; remove it");
    }
    pass(tar, metered);
  }

  private static boolean isPlain(TarArchiveEntry entry) {
    boolean other =
        entry.isLink()
            || entry.isSymbolicLink()
            || entry.isCharacterDevice()
            || entry.isBlockDevice()
            || entry.isFIFO()
            || entry.isSparse();
    return entry.isFile() && !other;
  }

  /** Past what was not read of the entry. */
  private static void pass(TarArchiveInputStream tar, MeteredInputStream metered)
      throws BrokenArchiveException {
    byte[] passed = new byte[1 << 16];
    try {
      int count = 0;
      while (count >= 0) {
        metered.allow(2L * passed.length);
        count = tar.read(passed, 0, passed.length);
      }
    } catch (IOException | RuntimeException e) {
      throw new BrokenArchiveException(e);
    }
  }

  private record TarMember(
      String name, long size, TarArchiveInputStream tar, MeteredInputStream metered)
      implements Member {
    @Override
    public byte[] read(int mostBytes) throws IOException, RefusedException {
      if (size > mostBytes) {
        throw new RefusedException(
            "must be at most %d bytes, says %d; make it smaller".formatted(mostBytes, size));
      }
      try {
        metered.allow(size + MAX_HEADER_BYTES);
        byte[] bytes = tar.readNBytes((int) size);
        if (bytes.length < size) {
          throw new IOException("it ends in the middle of " + name);
        }
        return bytes;
      } catch (IOException | RuntimeException e) {
        throw new BrokenArchiveException(e);
      }
    }
  }
}
