package dev.artishow.engine.model;

import dev.artishow.config.file.InvalidFileException;
import java.nio.file.Path;

/** A model package is refused; the message names the file, what is wrong with it and the remedy. */
public final class ModelPackageException extends InvalidFileException {

  /** Refuses a file; {@code problem} goes on from its name and ends with the remedy. */
  public ModelPackageException(Path file, String problem) {
    super(file, problem);
  }

  /** As the other, because of {@code cause}. */
  public ModelPackageException(Path file, String problem, Throwable cause) {
    super(file, problem, cause);
  }

  static ModelPackageException of(Path file, InvalidFileException cause) {
    return new ModelPackageException(file, cause.problem(), cause);
  }
}
