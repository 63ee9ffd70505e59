package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
import dev.artishow.moderation.rule.Place;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells everything about a verdict. */
@Command(
    name = "explain",
    description = "Tells what every rule finds in a prompt, how it was read and what follows.")
final class ModerationExplainCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROMPT", description = "The prompt to explain.")
  private String prompt = "";

  ModerationExplainCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() {
    RulePromptScreen screen = Screens.configured(artishow);
    PrintWriter out = spec.commandLine().getOut();
    Verdict verdict = screen.screen(prompt);
    out.printf("verdict  %s%nversion  %s%n", Screens.name(verdict), screen.version());
    for (Finding finding : screen.findings(prompt)) {
      out.printf(
          "%n%s%n  category  %s%n  severity  %s%n  action    %s%n  language  %s%n  reading   %s%n",
          finding.ruleId(),
          Screens.lower(finding.category()),
          Screens.lower(finding.severity()),
          Screens.lower(screen.policy().action(finding)),
          finding.language(),
          Screens.lower(finding.reading()));
      for (Place place : finding.places()) {
        out.printf(
            "  words     %d–%d %s%n",
            place.start(), place.end(), prompt.substring(place.start(), place.end()));
      }
      finding.reason().sentences().entrySet().stream()
          .sorted(Map.Entry.comparingByKey())
          .forEach(told -> out.printf("  %-8s  %s%n", told.getKey(), told.getValue()));
    }
    if (verdict instanceof Verdict.Advise advise) {
      out.printf("%ndrawn as  %s%n", advise.drawable(prompt));
    }
    return ExitCode.OK;
  }
}
