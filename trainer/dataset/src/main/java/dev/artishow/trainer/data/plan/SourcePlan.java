package dev.artishow.trainer.data.plan;

import dev.artishow.config.Inline;
import dev.artishow.config.OneOf;
import dev.artishow.engine.scene.Style;
import dev.artishow.trainer.data.kind.ClipArtListing;
import dev.artishow.trainer.data.kind.CodePointListing;
import dev.artishow.trainer.data.kind.GlyphListing;
import dev.artishow.trainer.data.kind.IconifyListing;
import dev.artishow.trainer.data.kind.NamedIconifyListing;
import dev.artishow.trainer.data.kind.NamedPngListing;
import dev.artishow.trainer.data.kind.NamedSvgListing;
import dev.artishow.trainer.data.kind.PackagedListing;
import dev.artishow.trainer.data.kind.SourceListing;
import dev.artishow.trainer.data.local.FolderListing;
import dev.artishow.trainer.data.local.LocalListing;
import dev.artishow.trainer.data.local.MetadataListing;
import dev.artishow.trainer.data.local.WebDatasetListing;
import dev.artishow.trainer.data.portrait.PortraitListing;
import dev.artishow.trainer.data.source.Rights;
import java.util.Optional;

/**
 * One set of pictures and the right to use it.
 *
 * @param id short and unique, the first part of its pictures' ids
 * @param rights those of its pictures that bring none of their own
 * @param listing how its pictures are listed, by the key {@code kind}; here stand all kinds
 */
public record SourcePlan(
    String id,
    Style style,
    @Inline Rights rights,
    @OneOf(
            by = "kind",
            value = {
              IconifyListing.class,
              NamedIconifyListing.class,
              GlyphListing.class,
              NamedSvgListing.class,
              PortraitListing.class,
              CodePointListing.class,
              ClipArtListing.class,
              NamedPngListing.class,
              FolderListing.class,
              MetadataListing.class,
              WebDatasetListing.class
            })
        SourceListing listing) {

  public SourcePlan {
    if (!id.matches("[a-z0-9][a-z0-9-]*")) {
      throw new IllegalArgumentException(
          "id must be lower-case letters, digits and dashes, was \"%s\"".formatted(id));
    }
  }

  /** How its pictures are listed, if they lie in a package. */
  public Optional<PackagedListing> packaged() {
    return listing instanceof PackagedListing packaged ? Optional.of(packaged) : Optional.empty();
  }

  /** How its pictures are listed, if they lie on this machine and in no package. */
  public Optional<LocalListing> local() {
    return listing instanceof LocalListing local ? Optional.of(local) : Optional.empty();
  }
}
