package dev.artishow.launcher.bot;

import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.ArtishowCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns the configuration. */
@Command(
    name = "config",
    description = "Looks at the settings.",
    synopsisSubcommandLabel = "COMMAND")
public final class ConfigCommand {
  private ConfigCommand() {}

  /** The group with its commands. */
  public static CommandLine of(ArtishowCommand artishow, Phrases phrases) {
    return new CommandLine(new ConfigCommand())
        .addSubcommand(new ConfigCheckCommand(artishow, phrases));
  }
}
