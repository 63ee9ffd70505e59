package dev.artishow.config.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that are their owner's alone, such as private keys; where the file system knows owners. */
public final class SecretFile {
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private SecretFile() {}

  /**
   * The whole content.
   *
   * @throws InvalidFileException if others may read it, or it is longer than {@code maxBytes}
   */
  public static byte[] read(Path file, int maxBytes) throws IOException {
    if (isPosix(file) && !OWNER_ALONE.containsAll(Files.getPosixFilePermissions(file))) {
      throw new InvalidFileException(
          file,
          "must be readable by its owner alone, is %s; chmod 600 it"
              .formatted(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))));
    }
    return SmallFile.read(file, maxBytes);
  }

  /** Writes a new file that was never readable by others, not even for a moment. */
  public static void create(Path file, byte[] content) throws IOException {
    FileAttribute<?>[] attributes =
        isPosix(file)
            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OWNER_ALONE)}
            : new FileAttribute<?>[0];
    try (var channel =
        FileChannel.open(
            file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), attributes)) {
      AtomicFile.writeFully(channel, ByteBuffer.wrap(content));
      channel.force(true);
    }
  }

  private static boolean isPosix(Path file) {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
