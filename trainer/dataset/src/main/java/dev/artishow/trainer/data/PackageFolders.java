package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import dev.artishow.trainer.data.fetch.PackageCache;
import dev.artishow.trainer.data.fetch.PackageLayout;
import dev.artishow.trainer.data.fetch.Tarball;
import dev.artishow.trainer.data.kind.PackageRoots;
import dev.artishow.trainer.data.plan.DatasetPlan;
import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The packages of a plan, fetched and unpacked as far as the plan needs them. */
final class PackageFolders implements PackageRoots {
  private static final Set<String> ANNOTATIONS = Set.of("annotations/", "annotationsDerived/");

  private final Map<String, Path> folders = new HashMap<>();

  private PackageFolders() {}

  static PackageFolders fetch(
      DatasetPlan plan, PackageCache cache, Path unpacked, BuildProgress progress)
      throws IOException, InterruptedException {
    progress.begin(BuildProgress.Stage.FETCH, plan.packages().size());
    var fetched = new PackageFolders();
    for (PackagePin pin : plan.packages()) {
      Path tarball = cache.tarball(pin);
      var wanted = new TreeSet<>(plan.pathsIn(pin.name()));
      if (wanted.isEmpty()) {
        wanted.addAll(ANNOTATIONS);
      }
      String key = Sha256.of(wanted.toString().getBytes(StandardCharsets.UTF_8));
      Path folder = unpacked.resolve(pin.fileName() + "-" + key.substring(0, 8));
      Tarball.unpack(
          tarball,
          PackageLayout.of(pin.registry()),
          folder,
          path -> wanted.stream().anyMatch(path::startsWith));
      fetched.folders.put(pin.name(), folder);
      progress.reached(fetched.folders.size());
    }
    return fetched;
  }

  @Override
  public Path of(String packageName) {
    Path folder = folders.get(packageName);
    if (folder == null) {
      throw new IllegalArgumentException("no package was fetched as " + packageName);
    }
    return folder;
  }
}
