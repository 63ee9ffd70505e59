package dev.artishow.engine.reference.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.artishow.engine.Picture;
import dev.artishow.engine.Reference;
import dev.artishow.engine.reference.Drawings;
import dev.artishow.engine.reference.Finder;
import dev.artishow.engine.reference.Match;
import dev.artishow.engine.reference.Traits;
import dev.artishow.engine.reference.find.PromptFinder;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.store.NoLockFactory;

/**
 * A library's files, opened: its catalogue is in memory, its pictures are read when they are asked
 * for and kept for a while. Thread-safe.
 */
public final class Library implements Drawings, Finder, Closeable {
  static final String SMALL_PICTURES = "pictures-32.bin";
  static final String LARGE_PICTURES = "pictures-128.bin";

  private static final long CACHED_BYTES = 24L << 20;

  private final Catalog catalog;
  private final PictureFile small;
  private final PictureFile large;
  private final PromptFinder finder;
  private final Map<String, LibraryThing> things = new HashMap<>();
  private final Map<String, List<Reference>> byThing = new HashMap<>();
  private final Map<String, Entry> entries = new HashMap<>();
  private final SkinTones skinTones;
  private final Set<String> tinted;
  private final Cache<Block, List<IndexedPicture>> blocks =
      Caffeine.newBuilder()
          .maximumWeight(CACHED_BYTES)
          .weigher((Block block, List<IndexedPicture> pictures) -> bytes(block, pictures))
          .build();

  private Library(
      Path folder,
      Catalog catalog,
      PictureFile small,
      PictureFile large,
      Predicate<Reference> shown)
      throws IOException {
    this.catalog = catalog;
    this.small = small;
    this.large = large;
    catalog.things().forEach(thing -> things.put(thing.concept(), thing));
    var references = new HashMap<String, List<Reference>>();
    int place = 0;
    int largePlace = 0;
    for (StoredDrawing drawing : catalog.drawings()) {
      Reference reference = drawing.reference();
      if (shown.test(reference)) {
        references.computeIfAbsent(reference.concept(), unused -> new ArrayList<>()).add(reference);
      }
      entries.put(reference.id(), new Entry(drawing, place, drawing.large() ? largePlace : -1));
      place++;
      largePlace += drawing.large() ? 1 : 0;
    }
    skinTones = new SkinTones(this, small.side(), large.side());
    tinted = TintedSets.of(catalog.drawings());
    references.forEach((concept, all) -> byThing.put(concept, List.copyOf(all)));
    finder =
        PromptFinder.open(new MMapDirectory(folder, NoLockFactory.INSTANCE), byThing::containsKey);
  }

  /** A drawing and where its pictures lie; −1 where there is no large one. */
  private record Entry(StoredDrawing drawing, int place, int largePlace) {}

  private record Block(PictureFile file, int number) {}

  private static int bytes(Block block, List<IndexedPicture> pictures) {
    return pictures.size() * block.file().side() * block.file().side();
  }

  /**
   * Opens the files in a folder.
   *
   * @throws IOException saying which file is missing or wrong
   */
  public static Library open(Path folder) throws IOException {
    return open(folder, reference -> true);
  }

  /** As {@link #open(Path)}, as if it had only those drawings that are shown. */
  static Library open(Path folder, Predicate<Reference> shown) throws IOException {
    Catalog catalog = Catalog.read(folder);
    PictureFile small = PictureFile.open(folder.resolve(SMALL_PICTURES));
    PictureFile large = null;
    try {
      large = PictureFile.open(folder.resolve(LARGE_PICTURES));
      return new Library(folder, catalog, small, large, shown);
    } catch (IOException | RuntimeException e) {
      small.close();
      if (large != null) {
        large.close();
      }
      throw e;
    }
  }

  public Catalog catalog() {
    return catalog;
  }

  /** What is known of a thing, if there is such a thing. */
  public Optional<LibraryThing> thing(String concept) {
    return Optional.ofNullable(things.get(concept));
  }

  @Override
  public List<Match> find(String prompt) {
    return finder.find(prompt);
  }

  @Override
  public List<Reference> of(String concept) {
    return byThing.getOrDefault(concept, List.of());
  }

  @Override
  public Traits traits(Reference reference) {
    return entry(reference).drawing().traits();
  }

  @Override
  public boolean hasOwnColors(Reference reference) {
    return !tinted.contains(reference.set());
  }

  @Override
  public boolean isSharp(Reference reference) {
    return isKeptLarge(reference) || skinTones.model(reference).isPresent();
  }

  boolean isKeptLarge(Reference reference) {
    return entry(reference).largePlace() >= 0;
  }

  @Override
  public Picture picture(Reference reference, int pixels) {
    Entry entry = entry(reference);
    boolean enlarged = pixels > small.side() && entry.largePlace() >= 0;
    if (pixels > small.side() && !enlarged) {
      Optional<Reference> model = skinTones.model(reference);
      if (model.isPresent()) {
        return Resizing.picture(skinTones.large(reference, model.get()), large.side(), pixels);
      }
    }
    PictureFile file = enlarged ? large : small;
    int place = enlarged ? entry.largePlace() : entry.place();
    var block = new Block(file, file.blockOf(place));
    IndexedPicture picture = blocks.get(block, Library::read).get(file.placeOf(place));
    return Resizing.picture(picture.rgba(), file.side(), pixels);
  }

  /** A drawing's pixels as they are kept, premultiplied RGBA of one of the kept sizes. */
  byte[] kept(Reference reference, int side) {
    Entry entry = entry(reference);
    PictureFile file = side == small.side() ? small : large;
    int place = side == small.side() ? entry.place() : entry.largePlace();
    return Objects.requireNonNull(blocks.get(new Block(file, file.blockOf(place)), Library::read))
        .get(file.placeOf(place))
        .rgba();
  }

  private static List<IndexedPicture> read(Block block) {
    try {
      return block.file().block(block.number());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it has a drawing of that id, be it shown or not. */
  boolean holds(String id) {
    return entries.containsKey(id);
  }

  private Entry entry(Reference reference) {
    Entry entry = entries.get(reference.id());
    if (entry == null) {
      throw new IllegalArgumentException("the library has no drawing " + reference.id());
    }
    return entry;
  }

  @Override
  public void close() throws IOException {
    finder.close();
    small.close();
    large.close();
  }
}
