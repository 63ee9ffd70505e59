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
    Path output = Files.createTempFile("npm-pack", ".txt");
    try {
      Process process = start(command, folder, output);
      try {
        int code = process.waitFor();
        if (code != 0) {
          throw new IOException(
              "npm pack %s ended with exit code %d: %s"
                  .formatted(pin.coordinates(), code, Files.readString(output).strip()));
        }
      } finally {
        process.destroy();
      }
    } finally {
      Files.deleteIfExists(output);
    }
    return tarball(pin, folder);
  }

  private static Process start(List<String> command, Path folder, Path output) throws IOException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new IOException(
          "npm could not be started; install Node.js with npm to fetch packages", e);
    }
  }

  private static Path tarball(PackagePin pin, Path folder) throws IOException {
    Path tarball = folder.resolve(pin.fileName() + ".tgz");
    if (!Files.isRegularFile(tarball)) {
      throw new IOException(
          "npm pack %s left no %s in %s"
              .formatted(pin.coordinates(), tarball.getFileName(), folder));
    }
    return tarball;
  }
}
