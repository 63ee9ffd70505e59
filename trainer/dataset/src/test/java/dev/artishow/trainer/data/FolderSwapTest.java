package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderSwapTest {
  @TempDir Path parent;
  private Path folder;
  private FolderSwap swap;

  @BeforeEach
  void name() {
    folder = parent.resolve("set");
    swap = new FolderSwap(folder);
  }

  private void fill(String content) throws IOException {
    Files.writeString(swap.begin().resolve("it"), content);
  }

  @Test
  void complete_nothingThere_takesTheName() throws Exception {
    fill("new");
    swap.complete();

    assertThat(folder.resolve("it")).hasContent("new");
  }

  @Test
  void begin_leftoverOfKilledRun_startsEmpty() throws Exception {
    fill("half");

    assertThat(swap.begin()).isEmptyDirectory();
  }

  @Test
  void recover_killedBetweenTheMoves_bringsTheOldBack() throws Exception {
    Files.createDirectories(parent.resolve("set.old"));
    Files.writeString(parent.resolve("set.old/it"), "old");

    swap.recover();

    assertThat(folder.resolve("it")).hasContent("old");
  }

  @Test
  void recover_killedAfterTheMoves_keepsTheNew() throws Exception {
    fill("new");
    swap.complete();
    Files.createDirectories(parent.resolve("set.old"));

    swap.recover();

    assertThat(folder.resolve("it")).hasContent("new");
  }
}
