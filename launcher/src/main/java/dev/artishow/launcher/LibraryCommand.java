package dev.artishow.launcher;

import dev.artishow.config.text.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns the library of drawings. */
@Command(
    name = "library",
    description = "Builds the library of drawings that pictures start from, and looks into it.",
    synopsisSubcommandLabel = "COMMAND")
final class LibraryCommand {
  private LibraryCommand() {}

  static CommandLine of(ArtishowCommand artishow, Phrases phrases) {
    return new CommandLine(new LibraryCommand())
        .addSubcommand(new LibraryBuildCommand(artishow, phrases))
        .addSubcommand(new LibraryFindCommand(artishow, phrases));
  }
}
