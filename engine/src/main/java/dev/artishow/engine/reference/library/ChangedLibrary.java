package dev.artishow.engine.reference.library;

import dev.artishow.config.file.JsonFile;
import dev.artishow.config.file.Sha256;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Traits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A library's package with what was added to it and without what was withdrawn. Added things come
 * before the package's of the same name. Thread-safe; shows the changes as they were when it was
 * opened.
 */
public final class ChangedLibrary implements Drawings, Finder, Closeable {
  private static final Comparator<Match> SURER_FIRST =
      Comparator.comparing(Match::certainty)
          .thenComparing(Comparator.comparingInt(ChangedLibrary::length).reversed())
          .thenComparing(Comparator.comparingDouble(Match::score).reversed());

  private final Changes changes;
  private final Library published;
  private final Optional<Library> added;

  private ChangedLibrary(Changes changes, Library published, Optional<Library> added) {
    this.changes = changes;
    this.published = published;
    this.added = added;
  }

  /**
   * Opens a library.
   *
   * @param published folder of its package
   * @param changes folder of what was changed; it may be missing
   * @throws IOException saying which file is missing or wrong
   */
  public static ChangedLibrary open(Path published, Path changes) throws IOException {
    Changes known = Changes.read(changes);
    Library library = Library.open(published, known::shows);
    try {
      Optional<Library> added =
          known.hasAdded()
              ? Optional.of(Library.open(known.added(changes), known::shows))
              : Optional.empty();
      return new ChangedLibrary(known, library, added);
    } catch (IOException | RuntimeException e) {
      library.close();
      throw e;
    }
  }

  private static int length(Match match) {
    return match.end() - match.start();
  }

  /** What was changed. */
  public Changes changes() {
    return changes;
  }

  /** The package's own files, with nothing added. */
  public Library published() {
    return published;
  }

  /** What was added, if anything was. */
  public Optional<Library> added() {
    return added;
  }

  @Override
  public List<Match> find(String prompt) {
    List<Match> own = added.map(library -> library.find(prompt)).orElse(List.of());
    if (own.isEmpty()) {
      return published.find(prompt);
    }
    var all = new ArrayList<Match>(own);
    all.addAll(published.find(prompt));
    all.sort(SURER_FIRST); // stable: of equals, the added one
    var chosen = new ArrayList<Match>();
    for (Match match : all) {
      if (chosen.stream()
          .noneMatch(other -> match.start() < other.end() && other.start() < match.end())) {
        chosen.add(match);
      }
    }
    chosen.sort(Comparator.comparingInt(Match::start));
    return List.copyOf(chosen);
  }

  /** All things that there are still drawings of. */
  public List<String> concepts() {
    return Stream.concat(
            published.catalog().things().stream(),
            added.stream().flatMap(library -> library.catalog().things().stream()))
        .map(LibraryThing::concept)
        .distinct()
        .filter(concept -> !of(concept).isEmpty())
        .toList();
  }

  /**
   * Of what is drawn from.
   *
   * @param ofPackage digest of the package, which is the answer while nothing was changed
   */
  public String digest(String ofPackage) {
    if (changes.equals(Changes.NONE)) {
      return ofPackage;
    }
    String text = ofPackage + new String(JsonFile.bytes(changes), StandardCharsets.UTF_8);
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What is known of a thing, if there is such a thing. */
  public Optional<LibraryThing> thing(String concept) {
    return published.thing(concept).or(() -> added.flatMap(library -> library.thing(concept)));
  }

  @Override
  public List<Reference> of(String concept) {
    var all = new ArrayList<Reference>();
    added.ifPresent(library -> all.addAll(library.of(concept)));
    all.addAll(published.of(concept));
    return all;
  }

  @Override
  public Picture picture(Reference reference, int pixels) {
    return holder(reference).picture(reference, pixels);
  }

  @Override
  public boolean isSharp(Reference reference) {
    return holder(reference).isSharp(reference);
  }

  @Override
  public Traits traits(Reference reference) {
    return holder(reference).traits(reference);
  }

  @Override
  public boolean hasOwnColors(Reference reference) {
    return holder(reference).hasOwnColors(reference);
  }

  private Library holder(Reference reference) {
    return added.filter(library -> library.holds(reference.id())).orElse(published);
  }

  @Override
  public void close() throws IOException {
    try (published) {
      if (added.isPresent()) {
        added.get().close();
      }
    }
  }
}
