package dev.artishow.launcher.terminal;

import picocli.CommandLine.Option;

/** {@code --help} of a command whose {@code --version} is that of what it makes. */
public final class HelpOption {
  @SuppressWarnings("UnusedVariable") // picocli looks at it
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "mixinStandardHelpOptions.help",
      description = "show this help")
  private boolean help;
}
