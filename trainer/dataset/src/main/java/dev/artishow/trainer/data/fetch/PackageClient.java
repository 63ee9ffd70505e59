package dev.artishow.trainer.data.fetch;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.nio.file.Path;

/** Gets packages from a registry. */
public interface PackageClient {

  /**
   * Puts the package's tarball into {@code folder}, without looking at what it holds.
   *
   * @return the tarball
   * @throws IOException if the registry has no such package or cannot be reached
   */
  Path download(PackagePin pin, Path folder) throws IOException, InterruptedException;
}
