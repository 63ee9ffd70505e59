package dev.artishow.launcher;

import dev.artishow.engine.ComputeDevice;
import dev.artishow.trainer.evaluate.Judge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Finds the judge that models are measured by. */
@FunctionalInterface
interface Judges {
  /** Of a program that has no judge. */
  Judges NONE = (models, device) -> Optional.empty();

  /**
   * Opens the newest judge of a folder of models, if there is one; the caller closes it.
   *
   * @param models folder of model packages
   */
  Optional<Judge> open(Path models, ComputeDevice device) throws IOException;
}
