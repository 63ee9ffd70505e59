package dev.artishow.launcher.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.energy.EnergyMeter;
import dev.artishow.engine.schedule.ScheduleConfig;
import dev.artishow.engine.serving.EngineConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real networks and a real device loop; {@code artishow bench engine} does it a thousand times. */
class SwapsUnderLoadTest {
  @TempDir private Path folder;

  @Test
  void swaps_whileOthersDraw_costNoRequestItsPicture() throws IOException {
    var config =
        new EngineConfig(
            folder,
            "any",
            DeviceChoice.parse("cpu"),
            1,
            0,
            64,
            16,
            new ScheduleConfig(8, Duration.ofSeconds(10), 64, 64, Duration.ofSeconds(30)));
    var result = SwapBench.measure(config, energyMeter(), 20);
    assertThat(result.failed()).isZero();
    assertThat(result.drawn()).isPositive();
  }

  private static EnergyMeter energyMeter() {
    return () -> () -> new EnergyEstimate(0, 0, "none");
  }
}
