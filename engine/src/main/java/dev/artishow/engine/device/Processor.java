package dev.artishow.engine.device;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a processor says that it can do.
 *
 * @param flags as Linux names them; none where there is no such list
 */
record Processor(Set<String> flags) {
  private static final Path LIST = Path.of("/proc/cpuinfo");

  Processor {
    flags = Set.copyOf(flags);
  }

  /** The one that this process runs on. */
  static Processor ofThisMachine() {
    return read(LIST);
  }

  /** The first processor of a list such as {@code /proc/cpuinfo}; all are alike. */
  static Processor read(Path list) {
    try (Stream<String> lines = Files.lines(list)) {
      return lines
          .filter(line -> line.startsWith("flags"))
          .findFirst()
          .map(line -> line.substring(line.indexOf(':') + 1).strip().split("\\s+"))
          .map(flags -> new Processor(Set.copyOf(Arrays.asList(flags))))
          .orElse(new Processor(Set.of()));
    } catch (IOException e) {
      return new Processor(Set.of()); // another system
    }
  }

  /** Whether it multiplies numbers in bfloat16 itself. */
  boolean hasBfloat16() {
    return flags.contains("avx512_bf16") || hasTiles();
  }

  /** Whether it multiplies whole tiles of matrices in bfloat16 (AMX). */
  boolean hasTiles() {
    return flags.contains("amx_bf16");
  }
}
