package dev.artishow.trainer.data.local;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Rights;

/** WebDataset shards on this machine: one, or a folder of them. */
@Kind("webdataset")
public record WebDatasetListing(String from, String path, LocalPlan local) implements LocalListing {
  public WebDatasetListing {
    LocalListing.requireLocal(from);
  }

  @Override
  public PictureSource open(LocalTree tree, Rights rights) {
    return new WebDatasetSource(tree, local.language(), rights);
  }
}
