package dev.artishow.launcher.bench;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.launcher.terminal.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Benches that tell whether memory grows run in a process whose Java heap has one size from the
 * beginning and is all in memory: whatever is added is the engine's.
 */
final class FixedHeapBench {
  private static final List<String> FIXED_HEAP =
      List.of("-Xms384m", "-Xmx384m", "-XX:+AlwaysPreTouch");

  private FixedHeapBench() {}

  /**
   * Runs {@code artishow bench} there.
   *
   * @param settings arguments that all commands take
   * @param arguments of {@code bench}
   */
  static Map<String, Object> run(List<String> settings, List<String> arguments)
      throws IOException, InterruptedException {
    var all = new ArrayList<>(settings);
    all.add("bench");
    all.addAll(arguments);
    all.addAll(List.of(BenchCommand.IN_THIS_PROCESS, "--json"));
    Process process =
        ChildJvm.of(FIXED_HEAP, all).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    try (var out = process.getInputStream()) {
      var json = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      if (code != 0) {
        throw new Failure(
            "a process that should have measured memory ended with %d; try: artishow %s"
                .formatted(code, String.join(" ", all)));
      }
      return new ObjectMapper().readValue(json, new TypeReference<Map<String, Object>>() {});
    } finally {
      process.destroyForcibly();
    }
  }
}
