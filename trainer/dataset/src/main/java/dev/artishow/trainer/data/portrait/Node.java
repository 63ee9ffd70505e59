package dev.artishow.trainer.data.portrait;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Node.js, as the user has it.
 *
 * @param command that starts it, e.g. {@code node}
 */
public record Node(String command) {
  /** What the packages ask for that we run. */
  static final int MIN_VERSION = 18;

  private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

  /** Reads what a script writes. */
  interface Reader<T> {
    T read(BufferedReader lines) throws IOException, InterruptedException;
  }

  /**
   * Makes sure that scripts can be run.
   *
   * @param purpose what it is needed for
   * @throws IOException if Node.js is missing or too old; the message says what to do
   */
  void requireUsable(String purpose) throws IOException, InterruptedException {
    Process process = start(Path.of(""), List.of("--version"), ProcessBuilder.Redirect.DISCARD);
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      String version = lines.readLine();
      Matcher matcher = VERSION.matcher(version == null ? "" : version.strip());
      if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < MIN_VERSION) {
        throw new IOException(
            "%s needs Node.js %d or newer, but \"%s --version\" says %s; install a newer Node.js"
                .formatted(purpose, MIN_VERSION, command, version));
      }
    } finally {
      process.destroy();
    }
  }

  /**
   * Runs a script and waits for its end.
   *
   * @param folder to run it in
   * @param arguments the script's name and what it is told
   * @throws IOException if it ends with an error, which the message quotes
   */
  <T> T run(Path folder, List<String> arguments, Reader<T> reader)
      throws IOException, InterruptedException {
    Path errors = Files.createTempFile("artishow-node", ".txt");
    Process process = start(folder, arguments, ProcessBuilder.Redirect.to(errors.toFile()));
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      T read = reader.read(lines);
      int code = process.waitFor();
      if (code != 0) {
        throw new IOException(
            "%s %s ended with exit code %d: %s"
                .formatted(
                    command,
                    String.join(" ", arguments),
                    code,
                    Files.readString(errors, StandardCharsets.UTF_8).strip()));
      }
      return read;
    } finally {
      process.destroy();
      Files.deleteIfExists(errors);
    }
  }

  private Process start(Path folder, List<String> arguments, ProcessBuilder.Redirect errors)
      throws IOException {
    var line = new ArrayList<String>();
    line.add(command);
    line.addAll(arguments);
    try {
      return new ProcessBuilder(line)
          .directory(folder.toAbsolutePath().toFile())
          .redirectError(errors)
          .start();
    } catch (IOException e) {
      throw new IOException(
          "%s could not be started; install Node.js %d or newer to generate portraits"
              .formatted(command, MIN_VERSION),
          e);
    }
  }
}
