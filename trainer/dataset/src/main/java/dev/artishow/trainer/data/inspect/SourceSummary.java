package dev.artishow.trainer.data.inspect;

import dev.artishow.trainer.data.PictureEntry;
import java.util.Map;

/**
 * What one source gave. All maps count pictures, the largest count first.
 *
 * @param packages with their versions
 * @param evidence how the licences are known
 */
public record SourceSummary(
    long pictures,
    Map<String, Long> packages,
    Map<String, Long> licenses,
    Map<String, Long> authors,
    Map<String, Long> evidence,
    Map<String, Long> styles) {

  /** Counts the pictures of one source. */
  static final class Tally {
    private final Counts packages = new Counts();
    private final Counts licenses = new Counts();
    private final Counts authors = new Counts();
    private final Counts evidence = new Counts();
    private final Counts styles = new Counts();
    private long pictures;

    void add(PictureEntry entry) {
      pictures++;
      packages.add(entry.packageName() + " " + entry.version());
      licenses.add(entry.license());
      authors.add(entry.author());
      evidence.add(entry.evidence());
      styles.add(entry.style().key());
    }

    SourceSummary summary() {
      return new SourceSummary(
          pictures,
          packages.sorted(),
          licenses.sorted(),
          authors.sorted(),
          evidence.sorted(),
          styles.sorted());
    }
  }
}
