package dev.artishow.launcher;

import picocli.CommandLine.Command;

/** Groups what concerns data sets. */
@Command(
    name = "dataset",
    description = "Builds data sets and shows what is in them.",
    synopsisSubcommandLabel = "COMMAND")
final class DatasetCommand {}
