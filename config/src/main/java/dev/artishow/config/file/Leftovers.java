package dev.artishow.config.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hidden files and folders that were being filled when their process died. Whoever fills one holds
 * a lock meanwhile, which the system takes back at the latest when the process ends.
 */
public final class Leftovers {
  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
  private static final Pattern NAME = Pattern.compile("[.].+[.][0-9a-f-]{36}[.]partial([.]lock)?");

  private Leftovers() {}

  /** A hidden name beside {@code target} that nothing else has. */
  static Path unfinished(Path target) {
    return target.resolveSibling(
        ".%s.%s.partial".formatted(target.getFileName(), UUID.randomUUID()));
  }

  /** The file whose lock stands for a folder, which cannot be locked itself. */
  static Path lockOf(Path unfinishedFolder) {
    return unfinishedFolder.resolveSibling(unfinishedFolder.getFileName() + ".lock");
  }

  /**
   * Makes a new file and locks it until the channel is closed. Where the file system knows no locks
   * it remains unlocked, and {@link #removeFrom} leaves it alone.
   *
   * @throws IOException if it exists
   */
  static FileChannel locked(Path file) throws IOException {
    while (true) {
      var channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (lock(channel) != Lock.OTHERS && Files.exists(file)) {
        return channel;
      }
      channel.close(); // somebody came between and took it for a leftover
      Files.deleteIfExists(file);
    }
  }

  /**
   * Removes what is left of processes that died.
   *
   * @param folder that files were written to, not those within it
   */
  public static void removeFrom(Path folder) throws IOException {
    List<Path> unfinished;
    try (var children = Files.list(folder)) {
      unfinished =
          children.filter(child -> NAME.matcher(child.getFileName().toString()).matches()).toList();
    }
    for (Path child : unfinished) {
      boolean isFolder = Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS);
      if (isFolder || Files.isRegularFile(child, LinkOption.NOFOLLOW_LINKS)) {
        remove(child, isFolder ? lockOf(child) : child);
      }
    }
  }

  private static void remove(Path unfinished, Path lock) throws IOException {
    boolean mine;
    try (var channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      mine = lock(channel) == Lock.MINE;
      if (mine) {
        log.info("{} was never finished and is removed", unfinished);
        delete(unfinished);
        Files.deleteIfExists(lock);
      }
    }
  }

  /** Removes a file, or a folder with all that is in it; nothing if there is none. */
  public static void delete(Path path) throws IOException {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (var all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  /** Whose the lock of a file is. */
  private enum Lock {
    MINE,
    OTHERS,
    UNKNOWN
  }

  private static Lock lock(FileChannel channel) {
    try {
      return channel.tryLock() == null ? Lock.OTHERS : Lock.MINE;
    } catch (OverlappingFileLockException e) {
      return Lock.OTHERS; // of this process
    } catch (IOException e) {
      return Lock.UNKNOWN; // e.g. a network's file system without locks
    }
  }
}
