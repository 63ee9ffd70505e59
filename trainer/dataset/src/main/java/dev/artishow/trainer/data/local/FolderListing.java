package dev.artishow.trainer.data.local;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Rights;

/** A folder of pictures on this machine, their captions beside them. */
@Kind("folder")
public record FolderListing(String from, String path, LocalPlan local) implements LocalListing {
  public FolderListing {
    LocalListing.requireLocal(from);
  }

  @Override
  public PictureSource open(LocalTree tree, Rights rights) {
    return new FolderSource(tree, local.language());
  }
}
