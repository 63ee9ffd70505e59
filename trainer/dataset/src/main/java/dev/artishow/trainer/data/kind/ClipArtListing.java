package dev.artishow.trainer.data.kind;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.ClipArt;
import dev.artishow.trainer.data.source.Denial;
import dev.artishow.trainer.data.source.Naming;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Renaming;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A folder of SVG files that say in RDF what they show.
 *
 * @param deny pictures that are left out
 * @param rename pictures that have another name than their file; of two that fit, the first counts
 */
@Kind("clip-art")
public record ClipArtListing(
    String from, String path, Optional<List<Denial>> deny, Optional<List<Renaming>> rename)
    implements PackagedListing {

  @Override
  public PictureSource open(String source, PackageRoots packages, SharedNames names)
      throws IOException {
    return new ClipArt(
        packages.of(from), path, new Naming(deny.orElse(List.of()), rename.orElse(List.of())));
  }
}
