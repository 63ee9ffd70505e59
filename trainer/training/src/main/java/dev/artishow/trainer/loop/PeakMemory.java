package dev.artishow.trainer.loop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/** The most memory that this process held during a piece of work, as Linux tells it (proc(5)). */
final class PeakMemory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final Path RESET = Path.of("/proc/self/clear_refs");
  private static final String FIELD = "VmHWM:";
  private static final int KIB = 1024;

  private PeakMemory() {}

  /** In bytes; nothing where the system does not tell. */
  static OptionalLong of(Runnable work) {
    try {
      Files.writeString(RESET, "5");
    } catch (IOException e) {
      work.run();
      return OptionalLong.empty();
    }
    work.run();
    return peak();
  }

  private static OptionalLong peak() {
    try (var lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith(FIELD))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KIB)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }
}
