package dev.artishow.launcher;

import picocli.CommandLine.Command;

/** Groups what concerns the configuration. */
@Command(
    name = "config",
    description = "Looks at the settings.",
    synopsisSubcommandLabel = "COMMAND")
final class ConfigCommand {}
