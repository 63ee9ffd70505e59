package dev.artishow.launcher.moderation;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.moderation.Finding;
import dev.artishow.moderation.RulePromptScreen;
import dev.artishow.moderation.rule.RuleBook;
import dev.artishow.moderation.rule.Wording;
import java.io.PrintWriter;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs every rule's own examples. */
@Command(
    name = "test",
    description = "Runs the prompts that each rule says it stops or spares, an operator's too.")
final class ModerationRulesTestCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;
  private int tried;
  private int wrong;

  @Spec private CommandSpec spec = CommandSpec.create();

  ModerationRulesTestCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() {
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    RuleBook book = RuleBook.load(config.moderation().rulesFile(), artishow.environment());
    var screen = new RulePromptScreen(book);
    PrintWriter out = spec.commandLine().getOut();
    new TreeMap<>(book.rules())
        .forEach(
            (id, rule) ->
                new TreeMap<>(rule.in())
                    .forEach((language, wording) -> test(screen, id, language, wording, out)));
    out.printf("%d examples, %d wrong%n", tried, wrong);
    return wrong == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
  }

  private void test(
      RulePromptScreen screen, String id, String language, Wording wording, PrintWriter out) {
    for (String prompt : wording.stops().orElse(List.of())) {
      expect(screen, id, language, prompt, true, out);
    }
    for (String prompt : wording.spares().orElse(List.of())) {
      expect(screen, id, language, prompt, false, out);
    }
  }

  private void expect(
      RulePromptScreen screen,
      String id,
      String language,
      String prompt,
      boolean finds,
      PrintWriter out) {
    tried++;
    boolean found = screen.findings(prompt).stream().map(Finding::ruleId).anyMatch(id::equals);
    if (found != finds) {
      wrong++;
      out.printf("%s in %s %s %s%n", id, language, finds ? "misses" : "finds", prompt);
    }
  }
}
