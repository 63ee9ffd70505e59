package dev.artishow.config.file;

import java.io.IOException;
import java.nio.file.Path;

/** A file that is there and can be read, but whose content is refused. The message says why. */
public class InvalidFileException extends IOException {

  private final String problem;

  public InvalidFileException(Path file, String problem) {
    super(file + ": " + problem);
    this.problem = problem;
  }

  public InvalidFileException(Path file, String problem, Throwable cause) {
    super(file + ": " + problem, cause);
    this.problem = problem;
  }

  /** The message without the file. */
  public String problem() {
    return problem;
  }
}
