package dev.artishow.launcher.moderation;

import picocli.CommandLine.Command;

/** Groups what concerns the rules themselves. */
@Command(
    name = "rules",
    description = "Tests the rules on their own examples and on lists of harmless words.",
    synopsisSubcommandLabel = "COMMAND")
final class ModerationRulesCommand {}
