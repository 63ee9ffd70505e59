package dev.artishow.trainer.data.kind;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.CodePointFolder;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.SwappedTones;
import java.io.IOException;
import java.util.Optional;

/**
 * A folder of WebP files named by code points.
 *
 * @param swappedTones set when the source confuses two skin tones
 */
@Kind("code-point-webp")
public record CodePointListing(String from, String path, Optional<SwappedTones> swappedTones)
    implements PackagedListing {

  @Override
  public PictureSource open(String source, PackageRoots packages, SharedNames names)
      throws IOException {
    return new CodePointFolder(packages.of(from), path, swappedTones);
  }
}
