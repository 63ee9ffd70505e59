package dev.artishow.trainer.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The tables and lists that lie beside this class: a line each, but for comments. */
final class BundledLines {
  private static final String COMMENT = "#";

  private BundledLines() {}

  static List<String> of(String file) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(BundledLines.class.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith(COMMENT)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
