package dev.artishow.trainer.data.plan;

import dev.artishow.trainer.data.local.LocalPlan;
import dev.artishow.trainer.data.portrait.PortraitPlan;
import dev.artishow.trainer.data.source.Denial;
import dev.artishow.trainer.data.source.Renaming;
import dev.artishow.trainer.data.source.Rights;
import dev.artishow.trainer.data.source.icon.Glyph;
import dev.artishow.trainer.data.source.icon.IconPick;
import dev.artishow.trainer.data.source.icon.IconRules;
import dev.artishow.engine.scene.Style;
import java.util.List;
import java.util.Optional;

/**
 * One set of pictures and the right to use it.
 *
 * @param id short and unique, the first part of its pictures' ids
 * @param kind how its pictures are listed
 * @param from name of the package that holds it, or {@link #LOCAL}
 * @param path the set's file, or the folder of its pictures, inside the package; of local pictures
 *     their folder or file, absolute or from the folder of the plan's file
 * @param license SPDX identifier
 * @param author whom to credit
 * @param evidence file and field that show the licence, or why we know better
 * @param deny pictures that are left out
 * @param rename pictures that have another name than their file; of two that fit, the first counts
 * @param swappedTones set when the source confuses two skin tones
 * @param icons which icons of a named set are looked at, where not all
 * @param portraits how portraits are generated, of that kind alone
 * @param glyphs which signs are painted how, of that kind alone
 * @param local set when the pictures lie on this machine and in no package
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
    Optional<List<Denial>> deny,
    Optional<List<Renaming>> rename,
    Optional<SwappedTones> swappedTones,
    Optional<IconPick> icons,
    Optional<PortraitPlan> portraits,
    Optional<List<Glyph>> glyphs,
    Optional<LocalPlan> local) {

  /** Stands for the package of pictures that are in none. */
  public static final String LOCAL = "local";

  /** How a source lists its pictures. */
  public enum Kind {
    /** One JSON file of SVG bodies that are emoji. */
    ICONIFY,
    /** One JSON file of SVG bodies whose names are English words. */
    ICONIFY_NAMED,
    /** One JSON file of SVG bodies in one colour, some of which are painted. */
    GLYPHS,
    /** A folder of SVG files whose names are English words. */
    SVG_NAMED,
    /** A package that generates portraits. */
    PORTRAITS,
    /** A folder of WebP files named by code points. */
    CODE_POINT_WEBP,
    /** A folder of SVG files that say in RDF what they show. */
    CLIP_ART,
    /** A folder of PNG files whose names say what they show. */
    NAMED_PNG,
    /** A folder of pictures on this machine, their captions beside them. */
    FOLDER,
    /** A folder on this machine whose {@code metadata.jsonl} captions its pictures. */
    METADATA,
    /** WebDataset shards on this machine: one, or a folder of them. */
    WEBDATASET;

    /** Whether its pictures lie on this machine and in no package. */
    public boolean isLocal() {
      return this == FOLDER || this == METADATA || this == WEBDATASET;
    }
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
    if (kind.isLocal() != from.equals(LOCAL)) {
      throw new IllegalArgumentException(
          "from must be local where kind is folder, metadata or webdataset and nowhere else, was \"%s\""
              .formatted(from));
    }
    if (kind.isLocal() != local.isPresent()) {
      throw new IllegalArgumentException(
          "local must be given with its language and consent where from is local and nowhere else;"
              + " ./artishow dataset import writes it");
    }
    if (portraits.isPresent() != (kind == Kind.PORTRAITS)) {
      throw new IllegalArgumentException(
          "portraits must be given for the kind portraits and for no other, kind of \"%s\" was %s"
              .formatted(id, kind));
    }
    if (glyphs.isPresent() != (kind == Kind.GLYPHS)) {
      throw new IllegalArgumentException(
          "glyphs must be given for the kind glyphs and for no other, kind of \"%s\" was %s"
              .formatted(id, kind));
    }
  }

  /** A source in a package. */
  public SourcePlan(
      String id,
      Kind kind,
      String from,
      String path,
      Style style,
      String license,
      String author,
      String evidence,
      Optional<SwappedTones> swappedTones) {
    this(
        id,
        kind,
        from,
        path,
        style,
        license,
        author,
        evidence,
        Optional.empty(),
        Optional.empty(),
        swappedTones,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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
