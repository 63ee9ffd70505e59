package dev.artishow.trainer.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.config.file.Sha256;
import dev.artishow.engine.raster.Raster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RenderCacheTest {
  private static final byte[] ONE = Sha256.bytes(new byte[] {1});
  private static final byte[] TWO = Sha256.bytes(new byte[] {2});

  @TempDir Path folder;

  private RenderCache open() throws IOException {
    return RenderCache.open(folder.resolve("cache"), 2);
  }

  private static Raster picture(int value) {
    byte[] rgba = new byte[16];
    Arrays.fill(rgba, (byte) value);
    return new Raster(2, rgba);
  }

  private void fill() throws IOException {
    try (RenderCache cache = open()) {
      cache.put(ONE, picture(1));
      cache.put(TWO, picture(2));
    }
  }

  @Test
  void get_afterReopening_isWhatWasPut() throws Exception {
    fill();

    try (RenderCache cache = open()) {
      assertThat(cache.get(ONE)).hasValue(picture(1));
      assertThat(cache.get(TWO)).hasValue(picture(2));
      assertThat(cache.get(Sha256.bytes(new byte[] {3}))).isEmpty();
    }
  }

  @Test
  void open_tornRecordAtTheEnd_cutsItOff() throws Exception {
    fill();
    Path file = folder.resolve("cache");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));

    try (RenderCache cache = open()) {
      assertThat(cache.get(ONE)).hasValue(picture(1));
      assertThat(cache.get(TWO)).isEmpty();
      cache.put(TWO, picture(5));
    }
    try (RenderCache cache = open()) {
      assertThat(cache.get(TWO)).hasValue(picture(5));
    }
  }

  @Test
  void open_damagedRecord_forgetsIt() throws Exception {
    fill();
    Path file = folder.resolve("cache");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);

    try (RenderCache cache = open()) {
      assertThat(cache.get(TWO)).isEmpty();
    }
  }
}
