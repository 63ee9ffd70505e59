package dev.artishow.launcher.bot;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.ArtishowHome;
import dev.artishow.config.Configuration;
import dev.artishow.config.Setting;
import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.moderation.rule.RuleBook;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints every setting in force, where it comes from, and what it names that is not there. */
@Command(
    name = "check",
    description = {
      "Prints every setting in force and where it comes from, or what is wrong with them.",
      "It looks for the models, files and folders that they name; it opens no connection."
    })
final class ConfigCheckCommand implements Callable<Integer> {
  private static final int WIDEST_VALUE = 50;

  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  ConfigCheckCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Configuration configuration = artishow.configuration();
    ArtishowConfig config = configuration.bind(ArtishowConfig.class);
    RuleBook rules = RuleBook.load(config.moderation().rulesFile(), artishow.environment());
    print(configuration.settings(ArtishowConfig.class), spec.commandLine().getOut());
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    out.println(phrases.say("check.rules", rules.rules().size(), rules.fullVersion()));
    NamedThings.Findings found =
        NamedThings.look(config, ArtishowHome.of(artishow.environment()), phrases);
    found.notes().forEach(note -> out.println(phrases.say("check.note", note)));
    found.problems().forEach(problem -> err.println("artishow: " + problem));
    return found.problems().isEmpty() ? ExitCode.OK : ExitCode.USAGE;
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
