package dev.artishow.launcher.dataset;

import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Keyboard;
import dev.artishow.trainer.data.fetch.PackageClient;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns data sets. */
@Command(
    name = "dataset",
    description = "Builds data sets and shows what is in them.",
    synopsisSubcommandLabel = "COMMAND")
public final class DatasetCommand {
  private DatasetCommand() {}

  /** The group with its commands. */
  public static CommandLine of(
      ArtishowCommand artishow,
      Phrases phrases,
      PackageClient packages,
      Keyboard keyboard,
      Clock clock) {
    return new CommandLine(new DatasetCommand())
        .addSubcommand(new DatasetBuildCommand(artishow, phrases, packages))
        .addSubcommand(new DatasetImportCommand(artishow, phrases, packages, keyboard, clock))
        .addSubcommand(new DatasetInspectCommand(phrases))
        .addSubcommand(new DatasetAuditCommand(phrases))
        .addSubcommand(new DatasetScenesCommand(phrases))
        .addSubcommand(new DatasetExportCommand(phrases))
        .addSubcommand(new DatasetBenchCommand());
  }
}
