package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.moderation.measure.Fuzz;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tries prompts that nobody would write. */
@Command(
    name = "fuzz",
    description =
        "Tries prompts made by chance, the same for the same seed; fails on the first that is not"
            + " read as it must be.")
final class ModerationFuzzCommand implements Callable<Integer> {
  private final ArtishowCommand artishow;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--seed", paramLabel = "N", description = "Default: ${DEFAULT-VALUE}.")
  private long seed = 1;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      description = "How long to try; default: ${DEFAULT-VALUE}.")
  private long seconds = 600;

  ModerationFuzzCommand(ArtishowCommand artishow) {
    this.artishow = artishow;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    var fuzz = new Fuzz(Screens.configured(artishow), seed);
    Instant end = Instant.now().plus(Duration.ofSeconds(seconds));
    long tried = 0;
    while (Instant.now().isBefore(end)) {
      tried++;
      Optional<Fuzz.Failure> failure = fuzz.next();
      if (failure.isPresent()) {
        out.printf(
            "prompt %d of seed %d %s:%n%s%n",
            tried, seed, failure.get().complaint(), escaped(failure.get().prompt()));
        return ExitCode.SOFTWARE;
      }
    }
    out.printf("%d prompts of seed %d, all read as they must be%n", tried, seed);
    return ExitCode.OK;
  }

  /** With what cannot be printed as escapes. */
  private static String escaped(String prompt) {
    var escaped = new StringBuilder();
    for (int i = 0; i < prompt.length(); i++) {
      char c = prompt.charAt(i);
      if (c >= ' ' && c < 0x7f) {
        escaped.append(c);
      } else {
        escaped.append("\\u%04x".formatted((int) c));
      }
    }
    return escaped.toString();
  }
}
