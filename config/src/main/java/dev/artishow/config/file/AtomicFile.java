package dev.artishow.config.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file so that readers, and a crash, see the old content or the new, never a part. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Fills a channel that is positioned at its start. */
  @FunctionalInterface
  public interface Content {
    void writeTo(FileChannel channel) throws IOException;
  }

  /** Replaces {@code file} by {@code content}. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, channel -> writeFully(channel, ByteBuffer.wrap(content)));
  }

  /** Replaces {@code file} by what {@code content} writes; its folder must exist. */
  public static void write(Path file, Content content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    // an empty one would be replaced
    if (folder == null || Files.isDirectory(file)) {
      throw new IOException(file + " is a folder, not a file to write");
    }
    // not createTempFile, whose files nobody else may read
    Path partial = Leftovers.unfinished(folder.resolve(file.getFileName()));
    try (var channel = Leftovers.locked(partial)) {
      content.writeTo(channel);
      channel.force(true);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }

  /** Writes all that remains in {@code bytes}; a channel may take less at a time. */
  public static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }
}
