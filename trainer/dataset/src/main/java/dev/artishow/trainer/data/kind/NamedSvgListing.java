package dev.artishow.trainer.data.kind;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.icon.IconPick;
import dev.artishow.trainer.data.source.icon.NamedSvgFolder;
import java.io.IOException;
import java.util.Optional;

/**
 * A folder of SVG files whose names are English words.
 *
 * @param icons which of them are looked at, where not all
 */
@Kind("svg-named")
public record NamedSvgListing(String from, String path, Optional<IconPick> icons)
    implements PackagedListing {

  @Override
  public boolean hasNamesAlone() {
    return true;
  }

  @Override
  public void tell(String source, PackageRoots packages, NameGathering names) throws IOException {
    names.icons(NamedSvgFolder.offer(source, packages.of(this), icons.orElse(IconPick.ALL)));
  }

  @Override
  public PictureSource open(String source, PackageRoots packages, SharedNames names)
      throws IOException {
    return new NamedSvgFolder(packages.of(from), path, names.chosen(source));
  }
}
