package dev.artishow.engine.registry;

import dev.artishow.engine.model.StoredModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Packages that did not pass, so that each is tried again only when something about it changed. A
 * package with wrong files may be one that is still being copied: it is judged once it holds still.
 */
final class Rejects {
  private record Reject(String files, boolean isFinal) {}

  private final Map<Path, Reject> byFolder = new HashMap<>();

  /** Whether the package did not pass as it stands. */
  boolean holds(StoredModel model) {
    Reject reject = byFolder.get(model.folder());
    return reject != null && reject.isFinal && reject.files.equals(files(model));
  }

  /**
   * Notes that a package did not pass.
   *
   * @param patient whether files that changed since the last look get another chance
   * @return whether that is its last word
   */
  boolean add(StoredModel model, ModelRefusedException why, boolean patient) {
    String files = files(model);
    Reject before = byFolder.get(model.folder());
    boolean stood = before != null && before.files.equals(files);
    boolean isFinal = !patient || stood || why.reason() != Refusal.PACKAGE;
    byFolder.put(model.folder(), new Reject(files, isFinal));
    return isFinal;
  }

  /** Gives every package another chance. */
  void clear() {
    byFolder.clear();
  }

  /** Names, sizes and times of a package's files, and of those of a package that it reads with. */
  private static String files(StoredModel model) {
    return model.folders().stream().map(Rejects::files).collect(Collectors.joining("\n\n"));
  }

  private static String files(Path folder) {
    try (var files = Files.list(folder)) {
      return files.sorted().map(Rejects::describe).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      return "";
    }
  }

  private static String describe(Path file) {
    try {
      return file.getFileName() + " " + Files.size(file) + " " + Files.getLastModifiedTime(file);
    } catch (IOException e) {
      return file.getFileName() + " is gone";
    }
  }
}
