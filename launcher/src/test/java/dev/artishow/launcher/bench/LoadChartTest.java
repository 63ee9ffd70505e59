package dev.artishow.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.launcher.bench.engine.LoadBench.Point;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadChartTest {
  @TempDir private Path folder;

  @Test
  void write_bothWays_isAPictureWithBothCurves() throws IOException {
    Path file = folder.resolve("chart.png");
    LoadChart.write(
        List.of(new Point(1, 0.1, 0.2, 0), new Point(2, 0.2, 0.4, 0)),
        List.of(new Point(1, 0.3, 0.5, 0), new Point(2, 2, 4, 0)),
        file);
    var chart = ImageIO.read(file.toFile());
    assertThat(chart.getWidth()).isEqualTo(900);
    long colours = Arrays.stream(chart.getRGB(0, 0, 900, 560, null, 0, 900)).distinct().count();
    assertThat(colours).isGreaterThan(10);
  }
}
