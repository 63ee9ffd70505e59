package dev.artishow.engine.energy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The Running Average Power Limit counters that Linux shows under {@code /sys/class/powercap}: one
 * for each processor package and, on servers, for its memory. (Parts of packages are in these, and
 * {@code psys} holds all of them.) Newer kernels let only root read them.
 */
final class RaplZones {
  private RaplZones() {}

  /** The counters, if all of them may be read. */
  static List<EnergyCounter> find(Path powercap) {
    var counters = new ArrayList<EnergyCounter>();
    try (var zones = Files.newDirectoryStream(powercap, "intel-rapl:*")) {
      for (Path zone : zones) {
        String name = text(zone.resolve("name"));
        if (name.startsWith("package-") || name.equals("dram")) {
          var counter =
              new Zone(
                  zone.resolve("energy_uj"),
                  number(zone.resolve("max_energy_range_uj")),
                  name.equals("dram"));
          counter.microjoules();
          counters.add(counter);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    boolean packages = counters.stream().anyMatch(counter -> !counter.memory());
    return packages ? List.copyOf(counters) : List.of();
  }

  private record Zone(Path file, long range, boolean memory) implements EnergyCounter {
    @Override
    public long microjoules() throws IOException {
      return number(file);
    }
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file).strip();
  }

  private static long number(Path file) throws IOException {
    String text = text(file);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new IOException(file + " must hold a number, holds " + text, e);
    }
  }
}
