package dev.artishow.trainer.data.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One set of pictures and the right to use it.
 *
 * @param id short and unique, the first part of its pictures' ids
 * @param kind how its pictures are listed
 * @param from name of the package that holds it
 * @param path the set's file, or the folder of its pictures, inside the package
 * @param license SPDX identifier
 * @param author whom to credit
 * @param evidence file and field that show the licence, or why we know better
 * @param copyright file inside the package that tells the licence of each picture, in Debian's
 *     machine-readable form
 * @param deny pictures that are left out
 * @param rename pictures that have another name than their file; of two that fit, the first counts
 * @param swappedTones set when the source confuses two skin tones
 */
public record SourcePlan(
    String id,
    Kind kind,
    String from,
    String path,
    Style style,
    String license,
    String author,
    String evidence,
    Optional<String> copyright,
    Optional<List<Denial>> deny,
    Optional<List<Renaming>> rename,
    Optional<SwappedTones> swappedTones) {

  /** How a source lists its pictures. */
  public enum Kind {
    /** One JSON file of SVG bodies that are emoji. */
    ICONIFY,
    /** A folder of WebP files named by code points. */
    CODE_POINT_WEBP,
    /** A folder of SVG files that say in RDF what they show. */
    CLIP_ART,
    /** A folder of PNG files whose names say what they show. */
    NAMED_PNG,
    /** A folder of pictures with a text file of descriptions beside each. */
    STAMPS,
    /** A folder of Qt's resource files with pictures whose names say what they show. */
    QT_RESOURCES
  }

  /**
   * Two skin tones that a source has taken for each other.
   *
   * @param tones the two, as code points such as {@code 1f3fc}
   * @param except concepts, by code points, that are right as they are
   */
  public record SwappedTones(List<String> tones, List<String> except) {
    public SwappedTones {
      tones = List.copyOf(tones);
      except = List.copyOf(except);
      if (tones.size() != 2) {
        throw new IllegalArgumentException("tones must be two, were %d".formatted(tones.size()));
      }
    }
  }

  public SourcePlan {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "id must be lower-case letters, digits and dashes, was \"%s\"".formatted(id));
    }
    new Rights(license, author, evidence);
  }

  /** Those of its pictures that bring none of their own. */
  public Rights rights() {
    return new Rights(license, author, evidence);
  }

  /** Files and folders inside the package that are needed. */
  public Stream<String> paths() {
    return Stream.concat(Stream.of(path), copyright.stream());
  }
}
