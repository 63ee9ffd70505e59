package dev.artishow.launcher.library;

import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.dataset.DatasetBuilds;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.trainer.data.fetch.PackageClient;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns the library of drawings. */
@Command(
    name = "library",
    description =
        "Builds the library of drawings that pictures start from, changes it and looks into it.",
    synopsisSubcommandLabel = "COMMAND")
public final class LibraryCommand {
  private LibraryCommand() {}

  public static CommandLine of(ArtishowCommand artishow, Phrases phrases, PackageClient packages) {
    var folder = new LibraryFolder(artishow);
    return new CommandLine(new LibraryCommand())
        .addSubcommand(new LibraryBuildCommand(artishow, phrases))
        .addSubcommand(new LibraryFindCommand(folder, phrases))
        .addSubcommand(
            new LibraryAddCommand(folder, phrases, new DatasetBuilds(artishow, phrases, packages)))
        .addSubcommand(new LibraryRemoveCommand(folder, phrases))
        .addSubcommand(new LibraryInspectCommand(folder, phrases))
        .addSubcommand(new LibraryBenchCommand(folder, phrases));
  }
}
