package dev.artishow.trainer.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Runs a registry's own client and waits for it. */
final class ClientProcess {
  private ClientProcess() {}

  /**
   * Runs a command to its end.
   *
   * @param command the program and its arguments
   * @param folder that it works in
   * @param remedy what to do where the program is not installed
   * @throws IOException if it could not be started or did not end well, with what it said
   */
  static void run(List<String> command, Path folder, String remedy)
      throws IOException, InterruptedException {
    Path output = Files.createTempFile("client", ".txt");
    try {
      Process process = start(command, folder, output, remedy);
      try {
        int code = process.waitFor();
        if (code != 0) {
          throw new IOException(
              "%s ended with exit code %d: %s"
                  .formatted(String.join(" ", command), code, Files.readString(output).strip()));
        }
      } finally {
        process.destroy();
      }
    } finally {
      Files.deleteIfExists(output);
    }
  }

  private static Process start(List<String> command, Path folder, Path output, String remedy)
      throws IOException {
    try {
      return new ProcessBuilder(command)
          .directory(folder.toFile())
          .redirectErrorStream(true)
          .redirectOutput(output.toFile())
          .start();
    } catch (IOException e) {
      throw new IOException("%s could not be started; %s".formatted(command.get(0), remedy), e);
    }
  }
}
