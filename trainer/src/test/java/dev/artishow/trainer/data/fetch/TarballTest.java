package dev.artishow.trainer.data.fetch;

import static dev.artishow.trainer.data.fetch.TestingPackages.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
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

    Tarball.unpack(tarball, Layout.NPM, folder.resolve("out"), path -> path.equals("json/b.json"));

    assertThat(folder.resolve("out/json/b.json")).hasContent("b");
    assertThat(folder.resolve("out/json/a.json")).doesNotExist();
  }

  @Test
  void unpack_leftoverOfKilledRun_isCompleted() throws Exception {
    Path tarball = tarball("package/", Map.of("a", text("whole"), "b", text("b")));
    Files.createDirectories(folder.resolve("out.partial"));
    Files.writeString(folder.resolve("out.partial/a"), "wh");

    Tarball.unpack(tarball, Layout.NPM, folder.resolve("out"), path -> true);

    assertThat(folder.resolve("out/a")).hasContent("whole");
    assertThat(folder.resolve("out/b")).hasContent("b");
    assertThat(folder.resolve("out.partial")).doesNotExist();
  }

  @Test
  void unpack_pathLeadingOut_isRefusedByName() throws Exception {
    Path tarball = tarball("package/", Map.of("../../evil.txt", text("boo")));

    assertThatThrownBy(
            () -> Tarball.unpack(tarball, Layout.NPM, folder.resolve("out"), path -> true))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("../../evil.txt");
    assertThat(folder.resolve("evil.txt")).doesNotExist();
  }
}
