package dev.artishow.trainer.data.fetch;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Debian's archive as the machine's own {@code apt-get} knows it: binary packages, and the upstream
 * tarballs of source packages. Nothing is installed, so root is not needed. The lists of packages
 * lie beside the cache, because the machine's own seldom name sources, and only root may renew
 * them; they are fetched once, and again when a package is not found.
 */
public final class AptClient implements PackageClient {
  private static final String REMEDY = "packages of Debian are fetched where apt is installed";

  private final String program;
  private final Path configuration;

  /** The machine's apt. */
  public AptClient() {
    this("apt-get", Path.of("/etc/apt"));
  }

  AptClient(String program, Path configuration) {
    this.program = program;
    this.configuration = configuration;
  }

  @Override
  public Path download(PackagePin pin, Path folder) throws IOException, InterruptedException {
    AptState state = AptState.prepare(folder.resolveSibling("apt"), configuration);
    if (!state.hasLists()) {
      apt(state, List.of("update"), folder);
      fetch(state, pin, folder);
    } else {
      try {
        fetch(state, pin, folder);
      } catch (IOException stale) {
        renewAndFetch(state, pin, folder, stale);
      }
    }
    return file(pin, folder);
  }

  private void renewAndFetch(AptState state, PackagePin pin, Path folder, IOException stale)
      throws IOException, InterruptedException {
    try {
      apt(state, List.of("update"), folder);
      fetch(state, pin, folder);
    } catch (IOException e) {
      e.addSuppressed(stale);
      throw e;
    }
  }

  private void fetch(AptState state, PackagePin pin, Path folder)
      throws IOException, InterruptedException {
    List<String> command =
        pin.registry() == PackagePin.Registry.DEBIAN_SOURCE
            ? List.of("source", "--download-only", "--tar-only")
            : List.of("download");
    var withPackage = new ArrayList<>(command);
    withPackage.add(pin.name() + "=" + pin.version());
    apt(state, withPackage, folder);
  }

  private void apt(AptState state, List<String> arguments, Path folder)
      throws IOException, InterruptedException {
    var command = new ArrayList<String>();
    command.add(program);
    command.add("-q");
    command.addAll(state.options());
    command.addAll(arguments);
    ClientProcess.run(command, folder, REMEDY);
  }

  /** apt names files after the archive's, which need not have the pin's version in full. */
  private static Path file(PackagePin pin, Path folder) throws IOException {
    String kind = pin.registry() == PackagePin.Registry.DEBIAN_SOURCE ? ".*\\.tar\\.\\w+" : ".*deb";
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found =
          files
              .filter(file -> file.getFileName().toString().startsWith(pin.name() + "_"))
              .filter(file -> file.getFileName().toString().matches(kind))
              .toList();
      if (found.size() != 1) {
        throw new IOException(
            "apt-get should have left one file of %s in %s, left %s"
                .formatted(pin.coordinates(), folder, found));
      }
      return found.get(0);
    }
  }
}
