package dev.artishow.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns the models. */
@Command(
    name = "models",
    description = "Looks at the model packages.",
    synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand {
  private ModelsCommand() {}

  static CommandLine of(ArtishowCommand artishow, Messages messages) {
    return new CommandLine(new ModelsCommand())
        .addSubcommand(new ModelsListCommand(artishow, messages))
        .addSubcommand(new ModelsInspectCommand(artishow, messages))
        .addSubcommand(new PublishCommand(artishow));
  }
}
