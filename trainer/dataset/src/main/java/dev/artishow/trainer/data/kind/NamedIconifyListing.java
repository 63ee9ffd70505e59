package dev.artishow.trainer.data.kind;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.icon.IconPick;
import dev.artishow.trainer.data.source.icon.NamedIconifySet;
import java.io.IOException;
import java.util.Optional;

/**
 * One JSON file of SVG bodies whose names are English words.
 *
 * @param icons which of them are looked at, where not all
 */
@Kind("iconify-named")
public record NamedIconifyListing(String from, String path, Optional<IconPick> icons)
    implements PackagedListing {

  @Override
  public boolean hasNamesAlone() {
    return true;
  }

  @Override
  public void tell(String source, PackageRoots packages, NameGathering names) throws IOException {
    names.icons(NamedIconifySet.offer(source, packages.of(this), icons.orElse(IconPick.ALL)));
  }

  @Override
  public PictureSource open(String source, PackageRoots packages, SharedNames names)
      throws IOException {
    return new NamedIconifySet(packages.of(this), path, names.chosen(source));
  }
}
