package dev.artishow.launcher.moderation;

import picocli.CommandLine.Command;

/** Groups what concerns the audit of moderation. */
@Command(
    name = "audit",
    description = "Looks after the audit of decisions.",
    synopsisSubcommandLabel = "COMMAND")
final class ModerationAuditCommand {}
