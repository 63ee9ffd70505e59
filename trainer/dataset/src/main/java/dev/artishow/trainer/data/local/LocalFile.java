package dev.artishow.trainer.data.local;

import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.SmallFile;
import java.io.IOException;
import java.nio.file.Path;

/**
 * One file that somebody brought.
 *
 * @param name its path from the folder, with slashes, its letters composed (Unicode NFC)
 * @param file itself
 * @param bytes long
 */
record LocalFile(String name, Path file, long bytes) {

  /** What follows the last dot of its name, without it; empty if there is none. */
  String extension() {
    return name.substring(stem().length()).replaceFirst("^\\.", "");
  }

  /** The name without its extension. */
  String stem() {
    int dot = name.lastIndexOf('.');
    return dot <= name.lastIndexOf('/') ? name : name.substring(0, dot);
  }

  byte[] read(int mostBytes) throws IOException, RefusedException {
    try {
      return SmallFile.read(file, mostBytes);
    } catch (InvalidFileException e) {
      throw new RefusedException(e.problem() + "; make it smaller");
    }
  }
}
