package dev.artishow.launcher.terminal;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code artishow completion}: what shells need to complete commands and options. */
@Command(
    name = "completion",
    description = {
      "Prints a script by which bash and zsh complete commands and options.",
      "To have it in this shell: source <(./artishow completion)"
    })
public final class CompletionCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    var artishow = spec.root();
    var out = spec.commandLine().getOut();
    out.print(AutoComplete.bash(artishow.name(), artishow.commandLine()));
    out.flush();
  }
}
