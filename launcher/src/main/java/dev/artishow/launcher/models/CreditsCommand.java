package dev.artishow.launcher.models;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.config.ArtishowHome;
import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.trainer.publish.Credits;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Names those whose pictures the models learnt from. */
@Command(
    name = "credits",
    description = "Names those whose pictures the models learnt from, as Markdown.")
public final class CreditsCommand implements Callable<Integer> {
  private static final String FILE = "CREDITS.md";

  private final ArtishowCommand artishow;
  private final Phrases phrases;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--write", description = "write it to CREDITS.md, beside artishow")
  private boolean write;

  public CreditsCommand(ArtishowCommand artishow, Phrases phrases) {
    this.artishow = artishow;
    this.phrases = phrases;
  }

  @Override
  public Integer call() throws IOException {
    Path models = artishow.configuration().bind(ArtishowConfig.class).engine().modelsFolder();
    String markdown = Credits.markdown(models);
    PrintWriter out = spec.commandLine().getOut();
    if (write) {
      Path file = ArtishowHome.of(artishow.environment()).resolve(FILE);
      AtomicFile.write(file, markdown.getBytes(StandardCharsets.UTF_8));
      out.println(phrases.say("credits.written", file));
    } else {
      out.print(markdown);
      out.flush();
    }
    return ExitCode.OK;
  }
}
