package dev.artishow.launcher.moderation;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.Verdict;
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

/** Tells what would become of prompts. */
@Command(
    name = "check",
    description = "Tells what would become of prompts, or of each row of a file as JSON lines.")
final class ModerationCheckCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "PROMPT", arity = "0..*", description = "Prompts to screen.")
  private List<String> prompts = List.of();

  @Option(
      names = "--jsonl",
      paramLabel = "FILE",
      description = "Rows {\"text\": …}; each is printed again with \"verdict\" and \"findings\".")
  private Optional<Path> file = Optional.empty();

  ModerationCheckCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    if (prompts.isEmpty() && file.isEmpty()) {
      throw new Failure("give a prompt, or --jsonl FILE");
    }
    RulePromptScreen screen = Screens.configured(artishow);
    for (String prompt : prompts) {
      tell(prompt, screen.screen(prompt), out);
    }
    file.map(Screens::rows)
        .orElse(List.of())
        .forEach(row -> out.println(Screens.judged(row, screen.screen(row.path("text").asText()))));
    return ExitCode.OK;
  }

  private static void tell(String prompt, Verdict verdict, PrintWriter out) {
    String quoted = JsonNodeFactory.instance.textNode(prompt).toString();
    out.printf("%-7s %s%n", Screens.name(verdict), quoted);
    for (Finding finding : verdict.found()) {
      out.printf(
          "        %s (%s, %s): %s%n",
          finding.ruleId(),
          Screens.lower(finding.category()),
          Screens.lower(finding.severity()),
          finding.excerpt(prompt));
    }
  }
}
