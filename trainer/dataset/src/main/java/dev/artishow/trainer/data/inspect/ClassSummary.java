package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.PictureEntry;
import java.util.Map;

/**
 * The pictures whose licences are of one class. All maps count pictures, the largest count first.
 */
public record ClassSummary(
    long pictures,
    Map<String, Long> sources,
    Map<String, Long> licenses,
    Map<String, Long> styles,
    Map<String, Long> splits) {

  /** Counts the pictures of one class. */
  static final class Tally {
    private final Counts sources = new Counts();
    private final Counts licenses = new Counts();
    private final Counts styles = new Counts();
    private final Counts splits = new Counts();
    private long pictures;

    void add(PictureEntry entry) {
      pictures++;
      sources.add(entry.source());
      licenses.add(entry.license());
      styles.add(entry.style().key());
      splits.add(entry.split().key());
    }

    ClassSummary summary() {
      return new ClassSummary(
          pictures, sources.sorted(), licenses.sorted(), styles.sorted(), splits.sorted());
    }
  }
}
