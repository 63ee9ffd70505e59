package dev.artishow.trainer.data.fetch;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The registry that the user's own {@code npm} is set up for, asked with {@code npm pack}. Packages
 * are not installed, so none of their scripts run.
 */
public final class NpmClient implements PackageClient {

  @Override
  public Path download(PackagePin pin, Path folder) throws IOException, InterruptedException {
    List<String> command =
        List.of(
            "npm",
            "pack",
            "--ignore-scripts",
            "--loglevel=error",
            "--pack-destination",
            ".",
            pin.coordinates());
    ClientProcess.run(command, folder, "install Node.js with npm to fetch packages");
    Path tarball = folder.resolve(pin.fileName() + ".tgz");
    if (!Files.isRegularFile(tarball)) {
      throw new IOException(
          "npm pack %s left no %s in %s"
              .formatted(pin.coordinates(), tarball.getFileName(), folder));
    }
    return tarball;
  }
}
