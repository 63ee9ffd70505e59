package dev.artishow.engine.device;

import com.sun.jna.Function;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Memory outside the Java heap. */
public final class NativeMemory {
  private static final Logger log = LoggerFactory.getLogger(NativeMemory.class);
  private static final Path MACHINE = Path.of("/proc/meminfo");
  private static final Path PROCESS = Path.of("/proc/self/status");

  private NativeMemory() {}

  /**
   * Bytes that this process could still get without swapping, as far as the system tells: of the
   * machine, or of a container that may have less of it.
   */
  public static long freeBytes() {
    var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    OptionalLong available = bytes(MACHINE, "MemAvailable:");
    if (available.isEmpty()) {
      return system.getFreeMemorySize();
    }
    boolean isContained =
        system.getTotalMemorySize() < bytes(MACHINE, "MemTotal:").orElse(Long.MAX_VALUE);
    // of the whole machine the first figure counts the page cache as taken
    return isContained
        ? Math.min(system.getFreeMemorySize(), available.getAsLong())
        : available.getAsLong();
  }

  /**
   * Bytes of memory that this process holds for itself, where the system tells: without pages of
   * mapped files, such as a data set's, which the system takes back when it needs them.
   */
  public static OptionalLong residentBytes() {
    return bytes(PROCESS, "RssAnon:");
  }

  /**
   * Gives freed memory back to the system, where the C library knows how (malloc_trim(3)). For
   * moments such as the end of a model: a step would only ask for it again.
   */
  public static void giveBack() {
    try {
      Function.getFunction(Platform.C_LIBRARY_NAME, "malloc_trim")
          .invokeInt(new Object[] {new NativeLong(0)});
    } catch (UnsatisfiedLinkError e) {
      log.debug("Freed memory stays with the C library, it knows no malloc_trim", e);
    }
  }

  private static OptionalLong bytes(Path file, String name) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** Whether a fault says that memory ran out, by what PyTorch's allocators write. */
  public static boolean isExhausted(Throwable fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
      if (cause instanceof OutOfMemoryError
          || message.contains("out of memory")
          || message.contains("not enough memory")
          || message.contains("can't allocate memory")
          || message.contains("bad_alloc")) {
        return true;
      }
    }
    return false;
  }
}
