package dev.artishow.launcher;

import dev.artishow.config.ArtishowHome;
import dev.artishow.config.Configuration;
import dev.artishow.trainer.RunFolder;
import dev.artishow.trainer.TrainingPlan;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where plans and runs are, for the commands that train, judge and publish. */
final class Runs {
  private Runs() {}

  /** Artishow's own folder, which relative paths are meant from. */
  static Path home(ArtishowCommand artishow) {
    return ArtishowHome.of(artishow.environment());
  }

  /**
   * Reads a plan.
   *
   * @throws dev.artishow.config.ConfigException telling everything that is wrong with it
   */
  static TrainingPlan plan(Path file, Map<String, String> environment) {
    return Configuration.read(file, environment, TrainingPlan.class);
  }

  /** The folder that was asked for, or the plan's usual one. */
  static RunFolder folder(TrainingPlan plan, @Nullable Path asked, Map<String, String> environment)
      throws IOException {
    Path usual = ArtishowHome.of(environment).resolve("runs").resolve(plan.name());
    return new RunFolder(asked == null ? usual : asked);
  }
}
