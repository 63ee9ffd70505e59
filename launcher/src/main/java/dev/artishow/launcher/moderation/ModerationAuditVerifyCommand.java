package dev.artishow.launcher.moderation;

import dev.artishow.launcher.terminal.Failure;
import dev.artishow.moderation.casework.AuditFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks the chain of an exported audit. */
@Command(
    name = "verify",
    description = "Checks that no line of an exported audit was changed, left out or put in.")
final class ModerationAuditVerifyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FILE", description = "The export, one JSON object a line.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      AuditFile.Check check = AuditFile.verify(lines);
      if (check.fault().isPresent()) {
        throw new Failure(
            "%s; the %d entries before it are good"
                .formatted(check.fault().get(), check.entries()));
      }
      spec.commandLine().getOut().printf("%d entries, the chain is whole%n", check.entries());
      return ExitCode.OK;
    } catch (IOException e) {
      throw new Failure("%s cannot be read: %s".formatted(file, e.getMessage()), e);
    }
  }
}
