package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.ArtishowCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Groups what concerns moderation. */
@Command(
    name = "moderation",
    description = "Tries prompts on the rules, tests and measures them.",
    synopsisSubcommandLabel = "COMMAND")
public final class ModerationCommand {
  private ModerationCommand() {}

  /** The group with its commands. */
  public static CommandLine of(ArtishowCommand artishow) {
    return new CommandLine(new ModerationCommand())
        .addSubcommand(new ModerationCheckCommand(artishow))
        .addSubcommand(new ModerationExplainCommand(artishow))
        .addSubcommand(
            new CommandLine(new ModerationRulesCommand())
                .addSubcommand(new ModerationRulesTestCommand(artishow))
                .addSubcommand(new ModerationRulesLintCommand(artishow)))
        .addSubcommand(new ModerationEvaluateCommand(artishow))
        .addSubcommand(new ModerationFuzzCommand(artishow))
        .addSubcommand(new ModerationLookCommand())
        .addSubcommand(new ModerationConvertCommand())
        .addSubcommand(
            new CommandLine(new ModerationAuditCommand())
                .addSubcommand(new ModerationAuditVerifyCommand()));
  }
}
