package dev.artishow.launcher.terminal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which program made something: its version, and its commit where it runs from a checkout and git
 * is there to tell.
 */
public final class CodeVersion {
  private static final long PATIENCE_SECONDS = 10;

  /** Where classes run that no build has packed. */
  private static final String UNPACKED = "unpacked";

  private CodeVersion() {}

  /**
   * E.g. {@code Artishow 0.2.0, commit 1a2b3c4d5e}, with {@code -dirty} behind it if files have
   * changed since.
   *
   * @param home the program's own folder
   */
  public static String of(Path home) {
    String version = "Artishow " + number();
    return commit(home).map(commit -> version + ", commit " + commit).orElse(version);
  }

  /** What the build wrote into the program's jar; the root {@code pom.xml} says it. */
  public static String number() {
    @Nullable String version = CodeVersion.class.getPackage().getImplementationVersion();
    return version == null ? UNPACKED : version;
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
