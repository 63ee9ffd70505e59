package dev.artishow.trainer.data;

import dev.artishow.trainer.data.local.Consent;
import dev.artishow.trainer.data.local.LocalListing;
import dev.artishow.trainer.data.local.LocalTree;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.SourcePlan;
import dev.artishow.trainer.data.source.PictureSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The local sources of a plan as they lie on this machine now. */
final class LocalSources {
  private static final int VERSION_DIGITS = 12;

  private record Found(LocalListing listing, LocalTree tree, String sha256) {}

  private final SortedMap<String, Found> byId = new TreeMap<>();
  private final SortedMap<String, Consent> consents = new TreeMap<>();

  private LocalSources() {}

  /**
   * Looks at every local source; none of the plan's other sources is touched.
   *
   * @param planFolder from which relative paths are meant
   * @throws IOException if one cannot be read, or is not what its consent was given to
   */
  static LocalSources of(DatasetPlan plan, Path planFolder) throws IOException {
    var sources = new LocalSources();
    for (SourcePlan source : plan.sources()) {
      Optional<LocalListing> listing = source.local();
      if (listing.isPresent()) {
        sources.add(source, listing.get(), planFolder.resolve(listing.get().path()));
      }
    }
    return sources;
  }

  private void add(SourcePlan source, LocalListing listing, Path path) throws IOException {
    Consent consent = listing.local().consent();
    LocalTree tree = LocalTree.of(path);
    String sha256 = tree.sha256();
    if (!sha256.equals(consent.sha256())) {
      throw new IOException(
          "%s changed since consent was given on %s by %s: its digest was %s, is %s; run artishow dataset import again"
              .formatted(
                  path,
                  consent.given(),
                  consent.by(),
                  consent.sha256().substring(0, VERSION_DIGITS),
                  sha256.substring(0, VERSION_DIGITS)));
    }
    if (!source.rights().license().equals(consent.license())) {
      throw new IOException(
          "%s was consented to under %s, the plan says %s; run artishow dataset import again"
              .formatted(path, consent.license(), source.rights().license()));
    }
    byId.put(source.id(), new Found(listing, tree, sha256));
    consents.put(source.id(), consent);
  }

  /** What was agreed to, by source. */
  SortedMap<String, Consent> consents() {
    return Collections.unmodifiableSortedMap(consents);
  }

  /** Stands for the version of a package: the first digits of the digest of a source's files. */
  String version(SourcePlan source) {
    return found(source).sha256().substring(0, VERSION_DIGITS);
  }

  /** Lists a source's pictures, and what is refused. */
  PictureSource open(SourcePlan source) {
    Found found = found(source);
    return found.listing().open(found.tree(), source.rights());
  }

  private Found found(SourcePlan source) {
    Found found = byId.get(source.id());
    if (found == null) {
      throw new IllegalArgumentException(source.id() + " is not local");
    }
    return found;
  }
}
