package dev.artishow.trainer.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a script in apt's place that notes how it was called. */
final class AptClientTest {
  private static final String DIGEST = "sha512-" + "A".repeat(86) + "==";

  @TempDir Path folder;
  private Path incoming;
  private Path configuration;

  @BeforeEach
  void configure() throws IOException {
    incoming = Files.createDirectories(folder.resolve("packages/apple.incoming"));
    configuration = folder.resolve("etc");
    Files.createDirectories(configuration.resolve("sources.list.d"));
    Files.writeString(
        configuration.resolve("sources.list.d/it.sources"), "Types: deb\nURIs: file:/a\n");
  }

  /**
   * An apt that leaves a list when it is told to update.
   *
   * @param download shell commands for anything else
   */
  private AptClient apt(String download) throws IOException {
    String script =
        """
        #!/bin/sh
        echo "$*" >> '%s'
        for word in "$@"; do
          case $word in Dir::State::Lists=*) lists=${word#*=} ;; esac
        done
        case "$*" in
          *update) touch "$lists/it_Sources" ;;
          *) %s ;;
        esac
        """
            .formatted(folder.resolve("calls"), download);
    Path program = Files.writeString(folder.resolve("apt"), script);
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    return new AptClient(program.toString(), configuration);
  }

  private PackagePin pin(PackagePin.Registry registry) {
    return new PackagePin(registry, "apple", "2:1.0-1", DIGEST);
  }

  @Test
  void download_binaryForTheFirstTime_updatesListsOfItsOwnFirst() throws Exception {
    Path file =
        apt("echo deb > apple_2%3a1.0-1_all.deb")
            .download(pin(PackagePin.Registry.DEBIAN), incoming);

    assertThat(file).hasFileName("apple_2%3a1.0-1_all.deb").hasContent("deb");
    assertThat(Files.readAllLines(folder.resolve("calls")))
        .satisfiesExactly(
            call -> assertThat(call).endsWith("update").contains("packages/apt/lists"),
            call -> assertThat(call).endsWith("download apple=2:1.0-1"));
  }

  @Test
  void download_source_takesUpstreamsTarball() throws Exception {
    Path file =
        apt("echo tar > apple_1.0.orig.tar.xz; echo > apple_1.0.orig.tar.xz.asc")
            .download(pin(PackagePin.Registry.DEBIAN_SOURCE), incoming);

    assertThat(file).hasFileName("apple_1.0.orig.tar.xz");
    assertThat(folder.resolve("calls"))
        .content()
        .contains("source --download-only --tar-only apple=2:1.0-1");
  }

  @Test
  void download_listsAreThere_doesNotUpdateAgain() throws Exception {
    AptClient apt = apt("touch apple_1_all.deb");
    apt.download(pin(PackagePin.Registry.DEBIAN), incoming);
    Files.delete(folder.resolve("calls"));

    apt.download(pin(PackagePin.Registry.DEBIAN), incoming);

    assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(1);
  }

  @Test
  void download_unknownVersion_updatesOnceAndSaysWhatAptSaid() throws Exception {
    AptClient apt = apt("echo no such version; exit 100");
    Files.createDirectories(folder.resolve("packages/apt/lists"));
    Files.writeString(folder.resolve("packages/apt/lists/it_Sources"), "");

    assertThatThrownBy(() -> apt.download(pin(PackagePin.Registry.DEBIAN), incoming))
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("apple=2:1.0-1", "exit code 100", "no such version");
    assertThat(Files.readAllLines(folder.resolve("calls"))).hasSize(3);
  }

  @Test
  void tarball_machineWithoutApt_saysWhereToPutTheFile() {
    var apt = new AptClient("no-such-apt", configuration);
    var cache = new PackageCache(folder.resolve("packages"), apt);

    assertThatThrownBy(() -> cache.tarball(pin(PackagePin.Registry.DEBIAN)))
        .hasMessageContainingAll(
            "no-such-apt could not be started", "by hand", "apple-2_1.0-1.deb");
  }

  @Test
  void download_nothingConfigured_saysSo() throws Exception {
    Files.delete(configuration.resolve("sources.list.d/it.sources"));

    assertThatThrownBy(() -> apt("true").download(pin(PackagePin.Registry.DEBIAN), incoming))
        .hasMessageContainingAll(configuration.toString(), "no archives");
  }

  @Test
  void withSources_bothForms_nameSourcesToo() {
    String stanzas = "# Types here\nTypes: deb\nEnabled: no\n\ntypes: deb-src\n";
    String lines = "# deb off\ndeb [signed-by=/k] file:/a it main\n";

    assertThat(AptState.withSources(stanzas, true))
        .isEqualTo("# Types here\nTypes: deb deb-src\nEnabled: no\n\nTypes: deb deb-src\n");
    assertThat(AptState.withSources(lines, false))
        .isEqualTo(
            """
            # deb off
            deb [signed-by=/k] file:/a it main
            deb-src [signed-by=/k] file:/a it main
            """);
  }
}
