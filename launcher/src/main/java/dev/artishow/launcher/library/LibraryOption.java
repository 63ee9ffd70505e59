package dev.artishow.launcher.library;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which library a command is about. */
final class LibraryOption {
  @Option(
      names = "--library",
      paramLabel = "NAME|DIR",
      description = "a library's name, or the folder that one is in (default: engine.library)")
  private @Nullable String library;

  /** What was given, if anything was. */
  @Nullable String given() {
    return library;
  }
}
