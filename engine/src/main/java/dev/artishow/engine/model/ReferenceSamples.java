package dev.artishow.engine.model;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.Bounds;
import dev.artishow.config.file.InvalidFileException;
import dev.artishow.config.file.JsonFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The content of a package's {@code references.json}, which not every package has: what the model
 * drew when it was published, to tell whether it still does.
 */
public record ReferenceSamples(List<ReferenceSample> samples) {
  public static final String FILE = "references.json";

  private static final int MAX_BYTES = 1 << 16;

  public ReferenceSamples {
    Bounds.size("samples", samples.size(), 1, 16);
    samples = List.copyOf(samples);
  }

  /**
   * A verified package's samples.
   *
   * @throws ModelPackageException if the file is refused
   */
  public static Optional<ReferenceSamples> of(ModelPackage model) throws IOException {
    if (!model.manifest().files().containsKey(FILE)) {
      return Optional.empty();
    }
    Path file = model.folder().resolve(FILE);
    try {
      return Optional.of(JsonFile.read(file, ReferenceSamples.class, MAX_BYTES));
    } catch (InvalidFileException e) {
      throw ModelPackageException.of(file, e);
    }
  }

  /** Writes the file, e.g. into a package in the making. */
  public void save(Path file) throws IOException {
    AtomicFile.write(file, JsonFile.bytes(this));
  }
}
