package dev.artishow.launcher.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Drawing;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ImageGenerator;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.ProgressListener;
import dev.artishow.engine.Ticket;
import dev.artishow.engine.provenance.mark.PictureMarker;
import dev.artishow.engine.provenance.mark.ProvenanceConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarksBenchTest {
  private static final int SIDE = 128;
  private static final int TILES = 8;

  @TempDir Path folder;

  /** Tiles of random colours, of which there is enough to see. */
  private static Picture tiles(long seed) {
    var random = new Random(seed);
    var colors = new byte[TILES * TILES * 3];
    random.nextBytes(colors);
    var rgba = new byte[SIDE * SIDE * 4];
    for (int i = 0; i < SIDE * SIDE; i++) {
      int tile = i / SIDE * TILES / SIDE * TILES + i % SIDE * TILES / SIDE;
      System.arraycopy(colors, 3 * tile, rgba, 4 * i, 3);
      rgba[4 * i + 3] = (byte) 255;
    }
    return new Picture(SIDE, SIDE, rgba);
  }

  private static final class Tiler implements ImageGenerator {
    private static final ModelId MODEL = new ModelId("tiles", "1.0.0", "5a".repeat(32));

    @Override
    public Ticket submit(DrawRequest request, Asker asker, ProgressListener listener) {
      return Ticket.ended(
          new Drawing.Drawn(
              tiles(request.seed()),
              MODEL,
              request.seed(),
              Origin.noise(Origin.Ground.NO_LIBRARY),
              new EnergyEstimate(0, 0, "none"),
              false));
    }

    @Override
    public List<ModelId> models() {
      return List.of(MODEL);
    }

    @Override
    public void close() {}
  }

  private Map<String, Object> measured() throws IOException {
    var config =
        new ProvenanceConfig(
            folder.resolve("credentials"),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            true,
            false);
    var marker = PictureMarker.open(config, "1", Clock.systemUTC());
    return MarksBench.measure(
        new Tiler(),
        marker,
        config.credentials().anchors(),
        List.of("a", "b"),
        3,
        Stream.of(tiles(-1), tiles(-2)));
  }

  @Test
  void measure_always_tellsEachMarkAlone() throws IOException {
    Map<String, Object> figures = measured();

    assertThat(figures).containsEntry("pictures", 3);
    assertThat(figures).containsEntry("unmarked_pictures", 2);
    assertThat(figures).containsEntry("unmarked_with_watermark", 0L);
    assertThat((Double) figures.get("watermark_least_psnr_db")).isGreaterThan(42);
    expect(figures, "handed_on", 100, 100, 100, 100, 100);
    expect(figures, "one_byte_changed", 100, 0, 0, 100, 100);
    expect(figures, "signature_stripped", 100, 0, 0, 100, 100);
    expect(figures, "metadata_stripped", 0, 0, 0, 100, 100);
    expect(figures, "saved_anew", 0, 0, 0, 100, 100);
    expect(figures, "jpeg_75", 0, 0, 0, 100, 100);
    expect(figures, "webp_80", 0, 0, 0, 100, 100);
    expect(figures, "turned", 0, 0, 0, 0, 0);
    expect(figures, "mirrored", 0, 0, 0, 0, 0);
  }

  private static void expect(
      Map<String, Object> figures,
      String what,
      int xmp,
      int signature,
      int digest,
      int mark,
      int looks) {
    assertThat(figures)
        .containsEntry(what + "_xmp_percent", (double) xmp)
        .containsEntry(what + "_signature_percent", (double) signature)
        .containsEntry(what + "_digest_percent", (double) digest)
        .containsEntry(what + "_watermark_percent", (double) mark)
        .containsEntry(what + "_fingerprint_percent", (double) looks);
  }
}
