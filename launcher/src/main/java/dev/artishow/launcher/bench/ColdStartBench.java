package dev.artishow.launcher.bench;

import dev.artishow.launcher.draw.ReadyCommand;
import dev.artishow.launcher.terminal.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** How long it takes from nothing to an engine that is ready to draw, in processes of their own. */
final class ColdStartBench {
  private static final int STARTS = 5;

  /** What short commands get from the {@code artishow} script. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private ColdStartBench() {}

  /**
   * Starts {@code artishow ready} several times with this process's own class path, archive of
   * classes and properties, and the options that short commands get.
   *
   * @return the median, in seconds
   */
  static double seconds() throws IOException {
    var seconds = new double[STARTS];
    for (int i = 0; i < STARTS; i++) {
      seconds[i] = secondsOfOne();
    }
    Arrays.sort(seconds);
    return seconds[STARTS / 2];
  }

  private static double secondsOfOne() throws IOException {
    long start = System.nanoTime();
    Process process =
        ChildJvm.of(SHORT_LIVED, List.of(ReadyCommand.NAME))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (var out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      double seconds = (System.nanoTime() - start) / 1e9;
      int code = process.waitFor();
      if (line == null || !line.startsWith(ReadyCommand.READY) || code != 0) {
        throw new Failure(
            "a process that should have got ready to draw ended with %d; try: artishow %s"
                .formatted(code, ReadyCommand.NAME));
      }
      return seconds;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("interrupted while the engine started", e);
    } finally {
      process.destroyForcibly();
    }
  }
}
