package dev.artishow.launcher.bot;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.Configuration;
import dev.artishow.config.Setting;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.moderation.rule.RuleBook;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every setting in force and where it comes from, or everything that is wrong. */
@Command(
    name = "check",
    description = "Prints every setting in force and where it comes from, or all that is wrong.")
final class ConfigCheckCommand implements Callable<Integer> {
  private static final int WIDEST_VALUE = 50;

  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  ConfigCheckCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() {
    Configuration configuration = artishow.configuration();
    ArtishowConfig config = configuration.bind(ArtishowConfig.class);
    RuleBook rules = RuleBook.load(config.moderation().rulesFile(), artishow.environment());
    print(configuration.settings(ArtishowConfig.class), spec.commandLine().getOut());
    spec.commandLine()
        .getOut()
        .printf("%d moderation rules, version %s%n", rules.rules().size(), rules.fullVersion());
    return ExitCode.OK;
  }

  private static void print(List<Setting> settings, PrintWriter out) {
    String format =
        "%%-%ds  %%-%ds  %%s"
            .formatted(
                settings.stream().mapToInt(setting -> setting.key().length()).max().orElse(1),
                settings.stream()
                    .mapToInt(setting -> setting.value().length())
                    .filter(length -> length <= WIDEST_VALUE)
                    .max()
                    .orElse(1));
    settings.forEach(
        setting ->
            out.println(
                format.formatted(setting.key(), setting.value(), setting.place()).stripTrailing()));
  }
}
