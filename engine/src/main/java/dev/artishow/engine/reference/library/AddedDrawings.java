package dev.artishow.engine.reference.library;

import dev.artishow.config.file.FolderInTheMaking;
import dev.artishow.config.file.Leftovers;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.find.Called;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What was added to a library, on disk: a folder for each generation, of which the one counts that
 * {@link Changes} name.
 */
final class AddedDrawings {
  private final Path folder;

  /**
   * @param folder of the library's changes
   */
  AddedDrawings(Path folder) {
    this.folder = folder;
  }

  /** A drawing of the next generation, with its premultiplied RGBA by its side in pixels. */
  record Kept(StoredDrawing drawing, IntFunction<byte[]> rgba) {}

  /** Those of the current generation that stay. */
  static List<Kept> of(ChangedLibrary library, Predicate<Reference> stays) {
    var kept = new ArrayList<Kept>();
    library
        .added()
        .ifPresent(
            added -> {
              for (StoredDrawing drawing : added.catalog().drawings()) {
                if (stays.test(drawing.reference())) {
                  kept.add(new Kept(drawing, side -> added.kept(drawing.reference(), side)));
                }
              }
            });
    return kept;
  }

  /** Writes the next generation beside the current one, then lets it count. */
  void write(Changes base, List<LibraryThing> things, List<Kept> kept, List<Called> called)
      throws IOException {
    Changes after = base.withAdded(base.generation() + 1, called);
    if (kept.isEmpty()) {
      base.withAdded(0, List.of()).write(folder);
      removeOthers(folder);
      return;
    }
    Path target = after.added(folder);
    Leftovers.delete(target); // of a change that died before it counted
    List<Kept> sorted = new ArrayList<>();
    for (LibraryThing thing : things) {
      kept.stream()
          .filter(one -> one.drawing().reference().concept().equals(thing.concept()))
          .forEach(sorted::add);
    }
    try (var making = FolderInTheMaking.begin(target)) {
      LibraryWriter.write(
          making.path(),
          new Catalog(things, sorted.stream().map(Kept::drawing).toList()),
          new LibraryWriter.Words(called, Map.of()),
          (drawing, side) -> sorted.get(drawing).rgba().apply(side));
      making.complete();
    }
    after.write(folder);
    removeOthers(target);
  }

  /** Removes earlier generations, and what changes left that died. */
  private void removeOthers(Path current) throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(folder)) {
      others =
          files
              .filter(file -> String.valueOf(file.getFileName()).startsWith(Changes.ADDED))
              .filter(file -> !file.equals(current))
              .toList();
    }
    for (Path other : others) {
      Leftovers.delete(other);
    }
  }
}
