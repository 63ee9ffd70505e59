package dev.artishow.trainer.data.local;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.source.PictureSource;
import dev.artishow.trainer.data.source.Rights;

/** A folder on this machine whose {@code metadata.jsonl} captions its pictures. */
@Kind("metadata")
public record MetadataListing(String from, String path, LocalPlan local) implements LocalListing {
  public MetadataListing {
    LocalListing.requireLocal(from);
  }

  @Override
  public PictureSource open(LocalTree tree, Rights rights) {
    return new MetadataSource(tree, local.language(), rights);
  }
}
