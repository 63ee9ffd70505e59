package dev.artishow.trainer.live;

import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A run as the page shows it: its curves, and what made it.
 *
 * @param name of its folder
 * @param identity empty before its first checkpoint
 */
record ShownRun(String name, RunHistory history, Optional<RunIdentity> identity) {

  static ShownRun of(RunFolder folder) throws IOException {
    Optional<RunIdentity> identity =
        Files.exists(folder.checkpoint())
            ? Optional.of(Checkpoint.identity(folder.checkpoint()))
            : Optional.empty();
    return new ShownRun(folder.path().getFileName().toString(), RunHistory.of(folder), identity);
  }

  /** The values of its plan by their keys, none before the first checkpoint. */
  Map<String, String> plan() {
    var values = new LinkedHashMap<String, String>();
    identity
        .map(RunIdentity::plan)
        .orElse("")
        .lines()
        .map(line -> line.split("\\s*=\\s*", 2))
        .filter(parts -> parts.length == 2)
        .forEach(parts -> values.put(parts[0], parts[1]));
    return values;
  }
}
