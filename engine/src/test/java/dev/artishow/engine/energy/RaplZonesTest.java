package dev.artishow.engine.energy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RaplZonesTest {
  @TempDir Path powercap;

  @Test
  void find_server_takesPackagesAndMemoryAlone() throws IOException {
    zone("intel-rapl:0", "package-0", "1000");
    zone("intel-rapl:0:0", "core", "400");
    zone("intel-rapl:0:1", "dram", "300");
    zone("intel-rapl:1", "package-1", "2000");
    zone("intel-rapl:2", "psys", "9000");
    zone("intel-rapl-mmio:0", "package-0", "1000");
    long sum = 0;
    for (EnergyCounter counter : RaplZones.find(powercap)) {
      sum += counter.microjoules();
      assertThat(counter.range()).isEqualTo(262_143_328_850L);
    }
    assertThat(sum).isEqualTo(3300);
    assertThat(RaplZones.find(powercap)).filteredOn(EnergyCounter::memory).hasSize(1);
  }

  @Test
  void find_machineWithout_findsNone() {
    assertThat(RaplZones.find(powercap.resolve("none"))).isEmpty();
    assertThat(RaplZones.find(powercap)).isEmpty();
  }

  @Test
  void find_counterThatMayNotBeRead_findsNone() throws IOException {
    Path zone = zone("intel-rapl:0", "package-0", "1000");
    Files.delete(zone.resolve("energy_uj"));
    assertThat(RaplZones.find(powercap)).isEmpty();
  }

  @Test
  void find_counterThatIsNoNumber_findsNone() throws IOException {
    zone("intel-rapl:0", "package-0", "lots");
    assertThat(RaplZones.find(powercap)).isEmpty();
  }

  private Path zone(String folder, String name, String microjoules) throws IOException {
    Path zone = Files.createDirectory(powercap.resolve(folder));
    Files.writeString(zone.resolve("name"), name + "\n");
    Files.writeString(zone.resolve("energy_uj"), microjoules + "\n");
    Files.writeString(zone.resolve("max_energy_range_uj"), "262143328850\n");
    return zone;
  }
}
