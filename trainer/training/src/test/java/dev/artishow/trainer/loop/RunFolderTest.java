package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
  @TempDir private Path temp;

  @Test
  void lastSheet_stepsWentOnAfterIt_isTheNewestBefore() throws IOException {
    var folder = new RunFolder(temp);
    for (long step : new long[] {90, 1_000_000, 2_000_000}) {
      Files.createFile(folder.sheet(step));
    }
    Files.createFile(temp.resolve("sheets").resolve("step-1000000-redrawn.png"));

    assertThat(folder.lastSheet(1_000_001)).isEqualTo(folder.sheet(1_000_000));
    assertThat(folder.lastSheet(999_999)).isEqualTo(folder.sheet(90));
  }

  @Test
  void lastSheet_noneYet_saysWhatToDo() throws IOException {
    var folder = new RunFolder(temp);

    assertThatThrownBy(() -> folder.lastSheet(5))
        .isInstanceOf(NoSuchFileException.class)
        .hasMessageContaining("up to step 5; train on");
  }
}
