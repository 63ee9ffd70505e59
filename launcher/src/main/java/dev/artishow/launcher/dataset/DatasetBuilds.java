package dev.artishow.launcher.dataset;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.ArtishowHome;
import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Logging;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.trainer.data.DatasetBuilder;
import dev.artishow.trainer.data.DatasetInfo;
import dev.artishow.trainer.data.fetch.PackageClient;
import dev.artishow.trainer.data.plan.DatasetPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * Builds data sets for the commands that do: where they lie, who screens captions, how many
 * threads.
 */
public final class DatasetBuilds {
  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final PackageClient packages;

  public DatasetBuilds(ArtishowCommand artishow, Phrases phrases, PackageClient packages) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.packages = packages;
  }

  /** The folder for data sets and their cache. */
  Path dataFolder(@Nullable Path chosen) {
    return chosen == null ? ArtishowHome.of(artishow.environment()).resolve("data") : chosen;
  }

  /**
   * Builds a data set into a folder of its name.
   *
   * @param planFile that the plan was read from
   * @param data for data sets and their cache
   */
  public DatasetInfo build(DatasetPlan plan, Path planFile, Path data, PrintWriter out)
      throws IOException, InterruptedException {
    Logging.takeOverJdkLogging();
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    var screen = RulePromptScreen.of(config.moderation(), artishow.environment());
    Path planFolder = planFile.toAbsolutePath().resolveSibling("");
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      return new DatasetBuilder(packages, screen, threads, new DatasetTerminal(phrases, out))
          .build(plan, planFolder, data.resolve(plan.name()), data.resolve("cache"));
    } finally {
      threads.shutdownNow();
    }
  }
}
