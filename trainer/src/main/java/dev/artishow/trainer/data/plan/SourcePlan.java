package dev.artishow.trainer.data.plan;

import java.util.List;
import java.util.Optional;

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
 * @param swappedTones set when the source confuses two skin tones
 * @param icons which icons of a named set are looked at, where not all
 * @param portraits how portraits are generated, of that kind alone
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
    Optional<SwappedTones> swappedTones,
    Optional<IconPick> icons,
    Optional<PortraitPlan> portraits) {

  /** How a source lists its pictures. */
  public enum Kind {
    /** One JSON file of SVG bodies that are emoji. */
    ICONIFY,
    /** One JSON file of SVG bodies whose names are English words. */
    ICONIFY_NAMED,
    /** A folder of SVG files whose names are English words. */
    SVG_NAMED,
    /** A package that generates portraits. */
    PORTRAITS,
    /** A folder of WebP files named by code points. */
    CODE_POINT_WEBP
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
    if (portraits.isPresent() != (kind == Kind.PORTRAITS)) {
      throw new IllegalArgumentException(
          "portraits must be given for the kind portraits and for no other, kind of \"%s\" was %s"
              .formatted(id, kind));
    }
  }

  /** Whether its pictures are chosen by their names, as {@link IconRules} has it. */
  public boolean named() {
    return kind == Kind.ICONIFY_NAMED || kind == Kind.SVG_NAMED;
  }

  /** Those of its pictures that bring none of their own. */
  public Rights rights() {
    return new Rights(license, author, evidence);
  }
}
