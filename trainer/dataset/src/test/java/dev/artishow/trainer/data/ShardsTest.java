package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.artishow.engine.raster.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShardsTest {
  private static final int SIDE = 2;
  private static final int PER_SHARD = 2;
  private static final int COUNT = 5;

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    try (var writer = new ShardWriter(folder, SIDE, PER_SHARD)) {
      for (int i = 0; i < COUNT; i++) {
        writer.write(picture(i));
      }
    }
  }

  private static Raster picture(int index) {
    byte[] rgba = new byte[SIDE * SIDE * 4];
    Arrays.fill(rgba, (byte) (index + 1));
    return new Raster(SIDE, rgba);
  }

  private Shards open() throws IOException {
    return Shards.open(folder, SIDE, COUNT, PER_SHARD);
  }

  private Path last() {
    return folder.resolve("pictures-2-00002.rgba");
  }

  @Test
  void read_acrossShards_isWhatWasWritten() throws Exception {
    Shards shards = open();

    for (int i = 0; i < COUNT; i++) {
      byte[] read = new byte[SIDE * SIDE * 4];
      shards.read(i, read);
      assertThat(read).isEqualTo(picture(i).bytes());
    }
    assertThat(shards.damaged()).isEmpty();
  }

  @Test
  void intact_oneByteChanged_isFalse() throws Exception {
    byte[] bytes = Files.readAllBytes(last());
    bytes[bytes.length - 1]++;
    Files.write(last(), bytes);

    assertThat(open().damaged()).hasSize(1);
  }

  @Test
  void open_truncatedShard_isRefusedByName() throws Exception {
    byte[] bytes = Files.readAllBytes(last());
    Files.write(last(), Arrays.copyOf(bytes, bytes.length - 1));

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContainingAll("pictures-2-00002.rgba", "80 bytes", "79");
  }

  @Test
  void open_otherFile_isRefusedByName() throws Exception {
    Files.write(last(), new byte[200]);

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("pictures-2-00002.rgba is not a shard of pictures");
  }

  @Test
  void open_shardOfAnotherPlace_isRefused() throws Exception {
    Files.copy(
        folder.resolve("pictures-2-00000.rgba"),
        folder.resolve("pictures-2-00001.rgba"),
        StandardCopyOption.REPLACE_EXISTING);

    assertThatThrownBy(this::open)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("2 pictures of 2 px from 2 on");
  }
}
