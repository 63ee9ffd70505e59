package dev.artishow.engine.reference.library;

import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Match.Certainty;
import dev.artishow.engine.reference.find.Called;
import dev.artishow.engine.reference.library.AddedDrawings.Kept;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Adds drawings to a library and withdraws others, without changing its package. A change is there
 * whole once a method returns; a crash leaves what was there before. Processes take turns.
 */
public final class LibraryEditor {
  private static final String LOCK = "changes.lock";

  private final Path published;
  private final Path folder;
  private final AddedDrawings next;

  /**
   * @param published folder of the library's package
   * @param folder of what is changed; made when it is needed
   */
  public LibraryEditor(Path published, Path folder) {
    this.published = published;
    this.folder = folder;
    next = new AddedDrawings(folder);
  }

  /**
   * A drawing to add.
   *
   * @param drawing with its thing's key; where the package has a thing of one of its names, that
   *     becomes its thing
   * @param called its names first, by language
   * @param rgba its premultiplied RGBA by its side, {@link LibraryWriter#SMALL} or {@link
   *     LibraryWriter#LARGE} pixels
   */
  public record Addition(
      StoredDrawing drawing, Map<String, List<String>> called, IntFunction<byte[]> rgba) {}

  /** What became of additions: the drawings that are new, and ids of those that were there. */
  public record Added(List<Reference> drawings, List<String> known) {}

  @FunctionalInterface
  private interface Step<T> {
    T take(ChangedLibrary library) throws IOException;
  }

  /** Adds drawings; those that the library has already, pixel for pixel, are passed over. */
  public Added add(List<Addition> additions) throws IOException {
    return exclusively(library -> add(additions, library));
  }

  private Added add(List<Addition> additions, ChangedLibrary library) throws IOException {
    Map<String, String> known = new LinkedHashMap<>();
    Stream.concat(
            library.published().catalog().drawings().stream(),
            library.added().stream().flatMap(added -> added.catalog().drawings().stream()))
        .forEach(drawing -> known.put(drawing.sha256(), drawing.reference().id()));
    List<Kept> kept = AddedDrawings.of(library, reference -> true);
    var called = new ArrayList<>(library.changes().called());
    var things = new LinkedHashMap<String, LibraryThing>();
    library.added().ifPresent(l -> l.catalog().things().forEach(t -> things.put(t.concept(), t)));
    var drawings = new ArrayList<Reference>();
    var before = new ArrayList<String>();
    for (Addition addition : additions) {
      String same = known.putIfAbsent(addition.drawing().sha256(), id(addition));
      if (same != null) {
        before.add(same);
        continue;
      }
      StoredDrawing drawing = in(concept(addition, library), addition);
      String concept = drawing.reference().concept();
      things.putIfAbsent(concept, thing(concept, addition.called()));
      addition.called().forEach((tag, names) -> called.addAll(called(concept, tag, names)));
      kept.add(new Kept(drawing, addition.rgba()));
      drawings.add(drawing.reference());
    }
    if (!drawings.isEmpty()) {
      next.write(library.changes(), List.copyOf(things.values()), kept, called);
    }
    return new Added(drawings, before);
  }

  private static String id(Addition addition) {
    return "added/" + addition.drawing().sha256().substring(0, 16);
  }

  private static StoredDrawing in(String concept, Addition addition) {
    StoredDrawing drawing = addition.drawing();
    Reference reference = drawing.reference();
    String id = id(addition);
    return new StoredDrawing(
        new Reference(id, concept, reference.author(), reference.license(), id),
        drawing.traits(),
        drawing.sha256(),
        true);
  }

  /** The package's thing of one of its names, else its own. */
  private static String concept(Addition addition, ChangedLibrary library) {
    for (List<String> names : addition.called().values()) {
      List<Match> matches = library.published().find(names.get(0));
      if (matches.size() == 1
          && matches.get(0).certainty() == Certainty.NAME
          && matches.get(0).end() - matches.get(0).start() == names.get(0).length()) {
        return matches.get(0).concept();
      }
    }
    return addition.drawing().reference().concept();
  }

  private static LibraryThing thing(String concept, Map<String, List<String>> called) {
    String any = called.values().iterator().next().get(0);
    String english = called.getOrDefault("en", List.of(any)).get(0);
    return new LibraryThing(concept, english, called.getOrDefault("fr", List.of(english)).get(0));
  }

  private static List<Called> called(String concept, String language, List<String> phrases) {
    return phrases.stream()
        .map(phrase -> new Called(concept, language, phrase, Called.NAME))
        .toList();
  }

  /**
   * Withdraws drawings: what was added is deleted, what the package has is drawn from no more.
   *
   * @param authors whose drawings go
   * @param ids of other drawings that go
   * @return how many drawings went
   * @throws IllegalArgumentException if there is no such author or drawing
   */
  public int withdraw(Collection<String> authors, Collection<String> ids) throws IOException {
    return exclusively(library -> withdraw(authors, ids, library));
  }

  private int withdraw(Collection<String> authors, Collection<String> ids, ChangedLibrary library)
      throws IOException {
    List<Reference> all = references(library);
    requireAll("author", authors, all.stream().map(Reference::author).collect(Collectors.toSet()));
    requireAll("drawing", ids, all.stream().map(Reference::id).collect(Collectors.toSet()));
    Changes before = library.changes();
    List<Reference> gone =
        all.stream()
            .filter(drawing -> authors.contains(drawing.author()) || ids.contains(drawing.id()))
            .filter(before::shows)
            .toList();
    Set<String> added =
        library.added().stream()
            .flatMap(own -> own.catalog().drawings().stream())
            .map(drawing -> drawing.reference().id())
            .collect(Collectors.toSet());
    Changes after =
        before.withdrawing(
            union(before.withdrawnAuthors(), authors),
            union(
                before.withdrawnDrawings(), ids.stream().filter(i -> !added.contains(i)).toList()));
    if (gone.stream().noneMatch(drawing -> added.contains(drawing.id()))) {
      after.write(folder);
      return gone.size();
    }
    Set<String> removed = gone.stream().map(Reference::id).collect(Collectors.toSet());
    List<Kept> kept = AddedDrawings.of(library, drawing -> !removed.contains(drawing.id()));
    Set<String> left =
        kept.stream().map(k -> k.drawing().reference().concept()).collect(Collectors.toSet());
    List<LibraryThing> things =
        library.added().orElseThrow().catalog().things().stream()
            .filter(thing -> left.contains(thing.concept()))
            .toList();
    next.write(
        after,
        things,
        kept,
        after.called().stream().filter(called -> left.contains(called.concept())).toList());
    return gone.size();
  }

  /**
   * Takes withdrawals from the package back; what had been added must be added again.
   *
   * @throws IllegalArgumentException if it was not withdrawn
   */
  public void restore(Collection<String> authors, Collection<String> ids) throws IOException {
    exclusively(
        library -> {
          Changes before = library.changes();
          requireAll("author", authors, Set.copyOf(before.withdrawnAuthors()));
          requireAll("drawing", ids, Set.copyOf(before.withdrawnDrawings()));
          before
              .withdrawing(
                  before.withdrawnAuthors().stream().filter(a -> !authors.contains(a)).toList(),
                  before.withdrawnDrawings().stream().filter(i -> !ids.contains(i)).toList())
              .write(folder);
          return true;
        });
  }

  private static List<Reference> references(ChangedLibrary library) {
    return Stream.concat(
            library.published().catalog().drawings().stream(),
            library.added().stream().flatMap(added -> added.catalog().drawings().stream()))
        .map(StoredDrawing::reference)
        .toList();
  }

  private static void requireAll(String what, Collection<String> wanted, Set<String> known) {
    for (String one : wanted) {
      if (!known.contains(one)) {
        throw new IllegalArgumentException(
            "%s must be one that artishow library inspect lists, was \"%s\"".formatted(what, one));
      }
    }
  }

  private static List<String> union(Collection<String> some, Collection<String> more) {
    var all = new TreeSet<>(some);
    all.addAll(more);
    return List.copyOf(all);
  }

  private <T> T exclusively(Step<T> step) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var held = channel.lock();
        ChangedLibrary library = ChangedLibrary.open(published, folder)) {
      if (!held.isValid()) {
        throw new IOException(folder.resolve(LOCK) + ": the lock was lost");
      }
      return step.take(library);
    }
  }
}
