package dev.artishow.trainer.loop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against what TensorBoard 2.21.0's own {@code RecordWriter} writes of the same events. */
final class EventFileTest {
  private static final String WRITTEN_BY_TENSORBOARD =
      "1800000000000000a37f4b2209000000000000f83f1a0d627261696e2e4576656e743a322a28646c"
          + "100000000000000095fbfe1809000000000000f83f10ac023a020801713b788a"
          + "2400000000000000422b804d09000000000000024010ac022a160a140a0d6c6f73732f64656e6f"
          + "6973657215cdcccc3de7cb8697"
          + "2400000000000000422b804d09000000000000024010ac022a160a140a057368656574220b0801"
          + "1002180422030102032728c6d9";

  private static final Instant BEGUN = Instant.ofEpochMilli(1500);
  private static final Instant LATER = Instant.ofEpochMilli(2250);

  @TempDir private Path folder;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  @Test
  void events_areTensorBoardsByteForByte() throws IOException {
    EventFile events = EventFile.begin(folder, BEGUN);
    events.start(BEGUN, 300);
    events.scalar(LATER, 300, "loss/denoiser", 0.1);
    events.picture(LATER, 300, "sheet", 2, 1, new byte[] {1, 2, 3});

    assertThat(files()).hasSize(1);
    assertThat(HexFormat.of().formatHex(Files.readAllBytes(files().get(0))))
        .isEqualTo(WRITTEN_BY_TENSORBOARD);
  }

  @Test
  void begin_twiceInASecond_givesFilesOfTheirOwnInOrder() throws IOException {
    EventFile.begin(folder, BEGUN);
    EventFile.begin(folder, BEGUN).scalar(LATER, 1, "loss", 1);

    assertThat(files())
        .extracting(file -> String.valueOf(file.getFileName()))
        .containsExactly(
            "events.out.tfevents.0000000001.artishow", "events.out.tfevents.0000000001.artishow.1");
    assertThat(Files.size(files().get(1))).isGreaterThan(Files.size(files().get(0)));
  }
}
