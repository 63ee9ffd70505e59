package dev.artishow.trainer.library;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Tables and lists that lie beside a class: a line each, but for comments. */
public final class BundledLines {
  private static final String COMMENT = "#";

  private BundledLines() {}

  /** The lines of a file beside a class. */
  public static List<String> of(Class<?> beside, String file) {
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(beside.getResourceAsStream(file)),
                StandardCharsets.UTF_8))) {
      return lines.lines().filter(line -> !line.isBlank() && !line.startsWith(COMMENT)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
