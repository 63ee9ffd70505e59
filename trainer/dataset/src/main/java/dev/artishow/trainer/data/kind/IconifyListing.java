package dev.artishow.trainer.data.kind;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.icon.IconifySet;
import java.io.IOException;

/** One JSON file of SVG bodies that are emoji. */
@Kind("iconify")
public record IconifyListing(String from, String path) implements PackagedListing {

  @Override
  public void tell(String source, PackageRoots packages, NameGathering names) throws IOException {
    names.emoji(IconifySet.names(packages.of(this)));
  }

  @Override
  public PictureSource open(String source, PackageRoots packages, SharedNames names)
      throws IOException {
    return new IconifySet(packages.of(this), path, names::emoji);
  }
}
