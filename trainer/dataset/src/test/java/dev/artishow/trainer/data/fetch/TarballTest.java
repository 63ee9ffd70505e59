package dev.artishow.trainer.data.fetch;

import static dev.artishow.trainer.data.fetch.TestingPackages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.ar.ArArchiveEntry;
import org.apache.commons.compress.archivers.ar.ArArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TarballTest {
  @TempDir Path folder;

  private Path tarball(String prefix, Map<String, byte[]> files) throws IOException {
    return Files.write(folder.resolve("it.tgz"), TestingPackages.tarball(prefix, files));
  }

  @Test
  void unpack_someWanted_leavesTheRest() throws Exception {
    Path tarball = tarball("package/", Map.of("json/a.json", text("a"), "json/b.json", text("b")));

    Tarball.unpack(
        tarball, PackageLayout.NPM, folder.resolve("out"), path -> path.equals("json/b.json"));

    assertThat(folder.resolve("out/json/b.json")).hasContent("b");
    assertThat(folder.resolve("out/json/a.json")).doesNotExist();
  }

  @Test
  void unpack_leftoverOfKilledRun_isCompleted() throws Exception {
    Path tarball = tarball("package/", Map.of("a", text("whole"), "b", text("b")));
    Files.createDirectories(folder.resolve("out.partial"));
    Files.writeString(folder.resolve("out.partial/a"), "wh");

    Tarball.unpack(tarball, PackageLayout.NPM, folder.resolve("out"), path -> true);

    assertThat(folder.resolve("out/a")).hasContent("whole");
    assertThat(folder.resolve("out/b")).hasContent("b");
    assertThat(folder.resolve("out.partial")).doesNotExist();
  }

  @Test
  void unpack_pathLeadingOut_isRefusedByName() throws Exception {
    Path tarball = tarball("package/", Map.of("../../evil.txt", text("boo")));

    assertThatThrownBy(
            () -> Tarball.unpack(tarball, PackageLayout.NPM, folder.resolve("out"), path -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../../evil.txt");
    assertThat(folder.resolve("evil.txt")).doesNotExist();
  }

  @Test
  void unpack_moreThanAllowed_isRefused() throws Exception {
    Path tarball = tarball("package/", Map.of("a", new byte[600], "b", new byte[600]));

    assertThatThrownBy(
            () ->
                Tarball.unpack(
                    tarball, PackageLayout.NPM, folder.resolve("out"), path -> true, 1000))
        .hasMessageContaining("more than 1000 bytes");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void unpack_debianPackage_givesWhatItInstalls() throws Exception {
    Path deb = folder.resolve("it.deb");
    byte[] data = TestingPackages.tarball("./", Map.of("usr/share/a.svg", text("a")));
    try (var archive = new ArArchiveOutputStream(Files.newOutputStream(deb))) {
      for (String name : List.of("debian-binary", "control.tar.gz", "data.tar.xz")) {
        byte[] content = name.startsWith("data") ? xz(data) : text("2.0");
        archive.putArchiveEntry(new ArArchiveEntry(name, content.length));
        archive.write(content);
        archive.closeArchiveEntry();
      }
    }

    Tarball.unpack(
        deb, PackageLayout.DEBIAN, folder.resolve("out"), path -> path.startsWith("usr/"));

    assertThat(folder.resolve("out/usr/share/a.svg")).hasContent("a");
  }

  @Test
  void unpack_debianPathLeadingOut_isRefusedByName() throws Exception {
    Path source = tarball("apple-1.0/", Map.of("../../evil.txt", text("boo")));

    assertThatThrownBy(
            () ->
                Tarball.unpack(
                    source, PackageLayout.DEBIAN_SOURCE, folder.resolve("out"), path -> true))
        .hasMessageContaining("leads out of the package");
  }

  @Test
  void unpack_source_leavesOutTheFolderOfItsVersion() throws Exception {
    Path source = tarball("apple-1.0/", Map.of("tiles/red.png", text("red")));

    Tarball.unpack(source, PackageLayout.DEBIAN_SOURCE, folder.resolve("out"), path -> true);

    assertThat(folder.resolve("out/tiles/red.png")).hasContent("red");
  }

  @Test
  void unpack_noPackage_isRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("it.tgz"), "neither gzip nor xz");

    assertThatThrownBy(
            () ->
                Tarball.unpack(
                    file, PackageLayout.DEBIAN_SOURCE, folder.resolve("out"), path -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("compressed in a way that is not known");
  }

  private static byte[] xz(byte[] gzip) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var in = new GZIPInputStream(new ByteArrayInputStream(gzip));
        var out = new XZCompressorOutputStream(bytes)) {
      in.transferTo(out);
    }
    return bytes.toByteArray();
  }
}
