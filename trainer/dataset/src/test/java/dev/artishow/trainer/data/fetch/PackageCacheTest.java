package dev.artishow.trainer.data.fetch;

import static dev.artishow.trainer.data.fetch.TestingPackages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.trainer.data.plan.PackagePin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PackageCacheTest {
  @TempDir Path folder;
  private final TestingPackages registry = new TestingPackages();
  private PackagePin pin;

  @BeforeEach
  void publish() throws IOException {
    pin = registry.publish("@things/apple", Map.of("apple.txt", text("red")));
  }

  @Test
  void tarball_cached_isNotDownloadedAgain() throws Exception {
    Path first = new PackageCache(folder, registry).tarball(pin);
    Path second = new PackageCache(folder, registry).tarball(pin);

    assertThat(second).isEqualTo(first).exists();
    assertThat(registry.downloads()).containsExactly("@things/apple@1.0.0");
  }

  @Test
  void tarball_wrongDigest_isRefusedAndSetAside() {
    String other = "sha512-" + "A".repeat(86) + "==";
    var wrong = new PackagePin(pin.registry(), pin.name(), pin.version(), other);

    assertThatThrownBy(() -> new PackageCache(folder, registry).tarball(wrong))
        .isInstanceOf(WrongDigestException.class)
        .hasMessageContainingAll(
            "@things/apple@1.0.0", pin.integrity(), other, "things-apple-1.0.0.refused");
    assertThat(folder.resolve("things-apple-1.0.0.refused")).exists();
    assertThat(folder.resolve("things-apple-1.0.0.tgz")).doesNotExist();
  }

  @Test
  void tarball_downloadCutShortBefore_isDownloadedAgain() throws Exception {
    Path incoming = Files.createDirectories(folder.resolve("things-apple-1.0.0.incoming"));
    Files.write(incoming.resolve("things-apple-1.0.0.tgz"), new byte[] {1, 2, 3});

    assertThat(new PackageCache(folder, registry).tarball(pin)).exists();
    assertThat(incoming).doesNotExist();
  }

  @Test
  void tarball_putThereByHand_isTakenIfItsDigestIsRight() throws Exception {
    Path elsewhere = new PackageCache(folder.resolve("other"), registry).tarball(pin);
    Path byHand = Files.copy(elsewhere, folder.resolve("things-apple-1.0.0.tgz"));

    assertThat(new PackageCache(folder, registry).tarball(pin)).isEqualTo(byHand);
    assertThat(registry.downloads()).hasSize(1);
  }

  @Test
  void tarball_putThereByHandWithAnotherDigest_isRefused() throws Exception {
    Files.writeString(folder.resolve("things-apple-1.0.0.tgz"), "something else");

    assertThatThrownBy(() -> new PackageCache(folder, registry).tarball(pin))
        .isInstanceOf(WrongDigestException.class);
  }
}
