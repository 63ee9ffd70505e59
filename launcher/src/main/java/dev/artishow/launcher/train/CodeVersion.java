package dev.artishow.launcher.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Which program made something: its version, and its commit where it runs from a checkout and git
 * is there to tell.
 */
final class CodeVersion {
  private static final long PATIENCE_SECONDS = 10;

  private CodeVersion() {}

  /**
   * E.g. {@code Artishow 0.2.0, commit 1a2b3c4d5e}, with {@code -dirty} behind it if files have
   * changed since.
   *
   * @param home the program's own folder
   */
  static String of(CommandSpec spec, Path home) {
    String version = spec.root().version()[0];
    return commit(home).map(commit -> version + ", commit " + commit).orElse(version);
  }

  private static Optional<String> commit(Path home) {
    if (!Files.exists(home.resolve(".git"))) {
      return Optional.empty(); // no checkout of its own, even if it lies inside another one
    }
    try {
      Process git =
          new ProcessBuilder("git", "describe", "--always", "--dirty", "--abbrev=10", "--exclude=*")
              .directory(home.toFile())
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      git.getOutputStream().close();
      boolean ended = git.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (!ended) {
        git.destroy();
        return Optional.empty();
      }
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return git.exitValue() == 0 && !said.isEmpty() ? Optional.of(said) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // no git here
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }
}
