package dev.artishow.trainer.data.fetch;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.nio.file.Path;

/** Asks for each package where it is published. */
public final class RegistryClients implements PackageClient {
  private final PackageClient npm;
  private final PackageClient apt;

  /**
   * Puts clients together.
   *
   * @param apt for Debian's binary and source packages
   */
  public RegistryClients(PackageClient npm, PackageClient apt) {
    this.npm = npm;
    this.apt = apt;
  }

  /** The clients that the machine has. */
  public static RegistryClients ofMachine() {
    return new RegistryClients(new NpmClient(), new AptClient());
  }

  @Override
  public Path download(PackagePin pin, Path folder) throws IOException, InterruptedException {
    PackageClient client =
        switch (pin.registry()) {
          case NPM -> npm;
          case DEBIAN, DEBIAN_SOURCE -> apt;
        };
    return client.download(pin, folder);
  }
}
