package dev.artishow.launcher.dataset;

import dev.artishow.config.Configuration;
import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.trainer.data.DatasetInfo;
import dev.artishow.trainer.data.fetch.PackageClient;
import dev.artishow.trainer.data.plan.DatasetPlan;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Builds a data set as its plan says. */
@Command(
    name = "build",
    description = {
      "Fetches the packages of a plan, renders and captions their pictures.",
      "What was fetched and rendered before is not done again."
    })
final class DatasetBuildCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final DatasetBuilds builds;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PLAN", description = "a plan, e.g. config/datasets/permissive.conf")
  private Path planFile = Path.of("");

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "the folder for data sets and their cache (default: data, beside artishow)")
  private @Nullable Path dataFolder;

  DatasetBuildCommand(ArtishowCommand artishow, Phrases phrases, PackageClient packages) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.builds = new DatasetBuilds(artishow, phrases, packages);
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    DatasetPlan plan = Configuration.read(planFile, artishow.environment(), DatasetPlan.class);
    Path data = builds.dataFolder(dataFolder);
    PrintWriter out = spec.commandLine().getOut();
    DatasetInfo info = builds.build(plan, planFile, data, out);
    out.println(
        phrases.say(
            "dataset.built",
            data.resolve(plan.name()),
            info.pictures(),
            info.concepts(),
            info.dropped()));
    return ExitCode.OK;
  }
}
