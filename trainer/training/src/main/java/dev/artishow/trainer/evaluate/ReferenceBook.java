package dev.artishow.trainer.evaluate;

import dev.artishow.config.file.Leftovers;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.guard.CopyGuard;
import dev.artishow.engine.reference.library.ChangedLibrary;
import dev.artishow.engine.reference.library.LibraryEditor;
import dev.artishow.engine.reference.library.LibraryThing;
import dev.artishow.engine.reference.sketch.SketchComposer;
import dev.artishow.engine.reference.sketch.Sketchbook;
import dev.artishow.engine.schedule.Sketching;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A library opened to draw after, as it was published or with drawings added as {@code library add}
 * adds them; both without what the judge learnt from.
 */
public final class ReferenceBook implements AutoCloseable {
  private final Path changes;
  private final ChangedLibrary library;
  private final Drawings drawings;
  private final SketchComposer composer;
  private final CopyGuard guard;
  private final Sketching sketching;

  private ReferenceBook(
      Path changes, ChangedLibrary library, Set<String> aside, ReferenceSource from) {
    this.changes = changes;
    this.library = library;
    drawings = ChosenDrawings.without(library, aside);
    composer = new SketchComposer(library, drawings);
    guard = CopyGuard.calibrated(drawings, library.concepts());
    var book = new Sketchbook(composer, "", Optional.of(guard), library);
    sketching = new Sketching(Optional.of(book), from.usual());
  }

  /**
   * Opens it.
   *
   * @param aside ids of the drawings that are put aside, those that the judge knows among them
   * @param additions drawings that it does not have
   */
  static ReferenceBook open(
      ReferenceSource from, Set<String> aside, List<LibraryEditor.Addition> additions)
      throws IOException {
    Path changes = Files.createTempDirectory("artishow-library");
    try {
      if (!additions.isEmpty()) {
        new LibraryEditor(from.library(), changes).add(additions);
      }
      ChangedLibrary library = ChangedLibrary.open(from.library(), changes);
      return new ReferenceBook(changes, library, aside, from);
    } catch (IOException | RuntimeException e) {
      Leftovers.delete(changes);
      throw e;
    }
  }

  /**
   * Opens a library as it was published.
   *
   * @param judge whose drawings are left out
   */
  public static ReferenceBook open(ReferenceSource from, Dataset dataset, Judge judge)
      throws IOException {
    return open(from, learnt(dataset, new UnseenPictures(dataset, Optional.of(judge))), List.of());
  }

  /** Ids of the pictures that are not unseen. */
  static Set<String> learnt(Dataset dataset, UnseenPictures unseen) {
    try (Stream<PictureEntry> entries = dataset.entries()) {
      return entries
          .filter(entry -> !unseen.test(entry.index()))
          .map(PictureEntry::id)
          .collect(Collectors.toSet());
    }
  }

  /** Decides what pictures start from. */
  public Sketching sketching() {
    return sketching;
  }

  /** Composes what pictures start from. */
  public SketchComposer composer() {
    return composer;
  }

  /** What is known of a thing, if there is such a thing. */
  public Optional<LibraryThing> thing(String concept) {
    return library.thing(concept);
  }

  /** Tells copies of its drawings. */
  CopyGuard guard() {
    return guard;
  }

  Drawings drawings() {
    return drawings;
  }

  /** Keys of all its things. */
  public List<String> things() {
    return library.concepts();
  }

  @Override
  public void close() throws IOException {
    sketching.close();
    Leftovers.delete(changes);
  }
}
