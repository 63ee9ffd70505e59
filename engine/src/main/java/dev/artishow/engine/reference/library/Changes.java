package dev.artishow.engine.reference.library;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.JsonFile;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.find.Called;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How a library differs from the package that it began as: drawings that were added, which lie in a
 * library of their own, and drawings that are drawn from no more.
 *
 * @param generation number of the folder with what was added; 0 while there is nothing
 * @param called what the added things are called
 * @param withdrawnAuthors whose drawings are all withdrawn, as the library names them
 * @param withdrawnDrawings ids of others that are
 */
public record Changes(
    int generation,
    List<Called> called,
    List<String> withdrawnAuthors,
    List<String> withdrawnDrawings) {
  /** None. */
  public static final Changes NONE = new Changes(0, List.of(), List.of(), List.of());

  /** What folders of added drawings begin with. */
  static final String ADDED = "added-";

  private static final String FILE = "changes.json";
  private static final int MAX_BYTES = 64 << 20;

  public Changes {
    if (generation < 0) {
      throw new IllegalArgumentException("generation must be 0 or more, was " + generation);
    }
    called = List.copyOf(called);
    withdrawnAuthors = withdrawnAuthors.stream().distinct().sorted().toList();
    withdrawnDrawings = withdrawnDrawings.stream().distinct().sorted().toList();
  }

  /** Those that a folder holds; none if there is no such folder. */
  public static Changes read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file) ? JsonFile.read(file, Changes.class, MAX_BYTES) : NONE;
  }

  void write(Path folder) throws IOException {
    AtomicFile.write(folder.resolve(FILE), JsonFile.bytes(this));
  }

  /** Where what was added lies. */
  Path added(Path folder) {
    return folder.resolve(ADDED + generation);
  }

  boolean hasAdded() {
    return generation > 0;
  }

  /** Whether a drawing is still drawn from. */
  public boolean shows(Reference reference) {
    return !withdrawnAuthors.contains(reference.author())
        && !withdrawnDrawings.contains(reference.id());
  }

  Changes withAdded(int newGeneration, List<Called> names) {
    return new Changes(newGeneration, names, withdrawnAuthors, withdrawnDrawings);
  }

  Changes withdrawing(List<String> authors, List<String> drawings) {
    return new Changes(generation, called, authors, drawings);
  }
}
