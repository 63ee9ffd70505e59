package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.CldrLabels;
import dev.artishow.trainer.data.kind.NameGathering;
import dev.artishow.trainer.data.kind.PackageRoots;
import dev.artishow.trainer.data.kind.PackagedListing;
import dev.artishow.trainer.data.kind.SharedNames;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.PictureSource;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Opens the sources of a plan, in its order. */
final class Sources {
  private Sources() {}

  static Map<SourcePlan, PictureSource> open(
      DatasetPlan plan, PackageRoots packages, LocalSources local, CldrLabels labels)
      throws IOException {
    var gathering = new NameGathering(labels, plan.icons());
    for (SourcePlan source : plan.sources()) {
      Optional<PackagedListing> listing = source.packaged();
      if (listing.isPresent()) {
        listing.get().tell(source.id(), packages, gathering);
      }
    }
    SharedNames names = gathering.settle(packages);
    var sources = new LinkedHashMap<SourcePlan, PictureSource>();
    for (SourcePlan source : plan.sources()) {
      Optional<PackagedListing> listing = source.packaged();
      sources.put(
          source,
          listing.isPresent()
              ? listing.get().open(source.id(), packages, names)
              : local.open(source));
    }
    return sources;
  }
}
