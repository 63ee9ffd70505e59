package dev.artishow.config.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
  @TempDir Path folder;

  @Test
  void removeFrom_filesOfTheDead_areRemoved() throws IOException {
    Path file = Files.writeString(Leftovers.unfinished(folder.resolve("weights")), "half");
    Path nested = Files.createDirectories(Leftovers.unfinished(folder.resolve("model")));
    Files.writeString(nested.resolve("part"), "half");
    Leftovers.removeFrom(folder);
    assertThat(file).doesNotExist();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void removeFrom_filesOfTheLiving_stay() throws IOException {
    Path file = Leftovers.unfinished(folder.resolve("weights"));
    try (var channel = Leftovers.locked(file);
        var making = FolderInTheMaking.begin(folder.resolve("model"))) {
      Leftovers.removeFrom(folder);
      assertThat(file).exists();
      assertThat(making.path()).isDirectory();
      assertThat(channel.isOpen()).isTrue();
    }
  }

  @Test
  void removeFrom_whatOthersCallAlike_stays() throws IOException {
    Path notOurs = Files.writeString(folder.resolve(".download.partial"), "half");
    Path visible =
        Files.writeString(folder.resolve("a.123e4567-e89b-12d3-a456-426614174000.partial"), "half");
    Leftovers.removeFrom(folder);
    assertThat(notOurs).exists();
    assertThat(visible).exists();
  }

  /** In a process of its own, which is killed while it writes. */
  @Test
  void removeFrom_processKilledWhileItWrites_isCleanedAfterIt() throws Exception {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Forever.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    try (var out = writer.inputReader(StandardCharsets.UTF_8)) {
      assertThat(out.readLine()).isEqualTo("writing");
      Leftovers.removeFrom(folder);
      assertThat(folder).isNotEmptyDirectory();
    } finally {
      writer.destroyForcibly();
    }
    assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
    Leftovers.removeFrom(folder);
    assertThat(folder).isEmptyDirectory();
  }

  /** Begins to write a file and a folder, and never ends. */
  static final class Forever {
    private Forever() {}

    public static void main(String[] arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      try (var making = FolderInTheMaking.begin(folder.resolve("model"))) {
        Files.writeString(making.path().resolve("part"), "half");
        AtomicFile.write(
            folder.resolve("weights"),
            channel -> {
              System.out.println("writing");
              System.in.read(); // as long as the test lets it live
            });
      }
    }
  }
}
