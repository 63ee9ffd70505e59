package dev.artishow.config.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {
  @TempDir Path folder;

  @Test
  void write_failsHalfWay_keepsTheOldContentAlone() throws IOException {
    Path file = folder.resolve("file");
    Files.writeString(file, "old");
    assertThatIOException()
        .isThrownBy(
            () ->
                AtomicFile.write(
                    file,
                    channel -> {
                      channel.write(ByteBuffer.wrap(new byte[] {1}));
                      throw new IOException("disk full");
                    }))
        .withMessage("disk full");
    assertThat(file).hasContent("old");
    try (var children = Files.list(folder)) {
      assertThat(children).hasSize(1);
    }
  }

  @Test
  void write_existing_isReplaced() throws IOException {
    Path file = folder.resolve("file");
    AtomicFile.write(file, new byte[] {1});
    AtomicFile.write(file, new byte[] {2, 3});
    assertThat(file).hasBinaryContent(new byte[] {2, 3});
  }
}
