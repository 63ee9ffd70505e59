package dev.artishow.engine.model;

import dev.artishow.config.file.InvalidFileException;
import java.nio.file.Path;

/** A weights file is refused; the message names the file, the tensor, what is wrong and how. */
public final class SafeTensorsException extends InvalidFileException {

  SafeTensorsException(Path file, String problem) {
    super(file, problem);
  }

  SafeTensorsException(Path file, String problem, Throwable cause) {
    super(file, problem, cause);
  }
}
