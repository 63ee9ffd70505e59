package dev.artishow.launcher;

import picocli.CommandLine.Command;

/** Groups what concerns the models. */
@Command(
    name = "models",
    description = "Looks at the model packages.",
    synopsisSubcommandLabel = "COMMAND")
final class ModelsCommand {}
