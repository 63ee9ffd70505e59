package dev.artishow.engine.reference.library;

import dev.artishow.engine.reference.find.Called;
import dev.artishow.engine.reference.find.WordIndexWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NoLockFactory;

/** Writes a library's files. */
public final class LibraryWriter {
  /** Sides of the pictures, in pixels. */
  public static final int SMALL = 32;

  /** Likewise, of those that are kept large too. */
  public static final int LARGE = 128;

  private static final PictureFile.Format SMALL_FORMAT = new PictureFile.Format(SMALL, 64, 48);
  private static final PictureFile.Format LARGE_FORMAT = new PictureFile.Format(LARGE, 16, 32);

  private LibraryWriter() {}

  /** Where the pictures come from. */
  @FunctionalInterface
  public interface Pictures {
    /**
     * One picture.
     *
     * @param drawing its place in the catalogue
     * @param side {@link #SMALL} or {@link #LARGE}
     * @return premultiplied RGBA
     */
    byte[] rgba(int drawing, int side) throws IOException;
  }

  /**
   * What things are called.
   *
   * @param called phrases of the catalogue's things
   * @param known further words by language that are spelt right
   */
  public record Words(Collection<Called> called, Map<String, ? extends Collection<String>> known) {}

  /** Writes all files into a folder that has none of them. */
  public static void write(Path folder, Catalog catalog, Words words, Pictures pictures)
      throws IOException {
    catalog.write(folder);
    List<StoredDrawing> drawings = catalog.drawings();
    PictureFile.write(
        folder.resolve(Library.SMALL_PICTURES),
        drawings.size(),
        SMALL_FORMAT,
        drawing -> pictures.rgba(drawing, SMALL));
    var large = new ArrayList<Integer>();
    for (int i = 0; i < drawings.size(); i++) {
      if (drawings.get(i).large()) {
        large.add(i);
      }
    }
    PictureFile.write(
        folder.resolve(Library.LARGE_PICTURES),
        large.size(),
        LARGE_FORMAT,
        place -> pictures.rgba(large.get(place), LARGE));
    try (var directory = new NIOFSDirectory(folder, NoLockFactory.INSTANCE)) {
      WordIndexWriter.write(
          directory,
          catalog.things().stream().map(LibraryThing::concept).toList(),
          words.called(),
          words.known());
    }
  }
}
