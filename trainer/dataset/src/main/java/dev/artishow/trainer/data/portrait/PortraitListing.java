package dev.artishow.trainer.data.portrait;

import dev.artishow.config.Kind;
import dev.artishow.trainer.data.kind.PackageRoots;
import dev.artishow.trainer.data.kind.PackagedListing;
import dev.artishow.trainer.data.kind.SharedNames;
import dev.artishow.trainer.data.source.PictureSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A package that generates portraits.
 *
 * @param portraits how they are generated
 */
@Kind("portraits")
public record PortraitListing(String from, String path, PortraitPlan portraits)
    implements PackagedListing {
  /** What a package of Node consists of, as far as it is run. */
  private static final List<String> MODULE = List.of("lib/", "package.json");

  @Override
  public Map<String, Set<String>> files() {
    var own = new TreeSet<>(MODULE);
    own.add(path);
    var files = new TreeMap<String, Set<String>>();
    files.put(portraits.core(), Set.copyOf(MODULE));
    files.put(from, own);
    return files;
  }

  @Override
  public PictureSource open(String source, PackageRoots packages, SharedNames names) {
    var generator =
        new NodeGenerator(
            new Node("node"),
            portraits.core(),
            packages.of(portraits.core()),
            from,
            packages.of(from));
    return new PortraitSource(generator, portraits);
  }
}
