package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.measure.Evaluation;
import dev.artishow.moderation.measure.Interval;
import dev.artishow.moderation.measure.LabelledPrompt;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures the rules on labelled prompts. */
@Command(
    name = "evaluate",
    description = "Recall and false stops on labelled prompts, with 95%% intervals, by group.")
final class ModerationEvaluateCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "JSON lines with \"text\" and \"label\", \"expected\" or \"text_unsafe_votes\".")
  private List<Path> files = List.of();

  @Option(names = "--disguised", description = "Also disguises what is found, in every technique.")
  private boolean disguises;

  ModerationEvaluateCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() {
    var screen = Screens.configured(artishow);
    PrintWriter out = spec.commandLine().getOut();
    for (Path file : files) {
      List<LabelledPrompt> prompts =
          Screens.rows(file).stream().map(LabelledPrompt::of).flatMap(Optional::stream).toList();
      if (prompts.isEmpty()) {
        throw new Failure("%s has no labelled rows".formatted(file));
      }
      var evaluation = new Evaluation(screen, prompts);
      out.printf(
          "%s: %d prompts, rules %s%n", file.getFileName(), prompts.size(), screen.version());
      out.printf("%-28s %-22s %-22s %s%n", "", "stopped", "falsely stopped", "falsely refused");
      print("all", evaluation.all(), out);
      print("without authors' rights", evaluation.withoutAuthorsRights(), out);
      evaluation.byGroup().forEach((group, figures) -> print(group, figures, out));
      if (disguises) {
        evaluation
            .disguised()
            .forEach((name, kept) -> out.printf("disguised %-18s %s%n", name, text(kept)));
      }
    }
    return ExitCode.OK;
  }

  private static void print(String group, Evaluation.Figures figures, PrintWriter out) {
    out.printf(
        "%-28s %-22s %-22s %s%n",
        group,
        text(figures.stopped()),
        text(figures.falselyStopped()),
        text(figures.falselyRefused()));
  }

  private static String text(Interval share) {
    return share.total() == 0
        ? "–"
        : "%5.1f %% (%.1f–%.1f)"
            .formatted(100 * share.share(), 100 * share.low(), 100 * share.high());
  }
}
