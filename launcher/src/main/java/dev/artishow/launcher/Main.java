package dev.artishow.launcher;

import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.bench.BenchCommand;
import dev.artishow.launcher.bot.BotCommand;
import dev.artishow.launcher.bot.ConfigCommand;
import dev.artishow.launcher.bot.SandboxCommand;
import dev.artishow.launcher.dataset.DatasetCommand;
import dev.artishow.launcher.draw.Engines;
import dev.artishow.launcher.draw.ImagineCommand;
import dev.artishow.launcher.draw.ReadyCommand;
import dev.artishow.launcher.draw.ShowcaseCommand;
import dev.artishow.launcher.draw.SketchCommand;
import dev.artishow.launcher.draw.VerifyCommand;
import dev.artishow.launcher.footprint.FootprintCommand;
import dev.artishow.launcher.library.LibraryCommand;
import dev.artishow.launcher.models.CreditsCommand;
import dev.artishow.launcher.models.ModelsCommand;
import dev.artishow.launcher.moderation.ModerationCommand;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Commands;
import dev.artishow.launcher.terminal.CompletionCommand;
import dev.artishow.launcher.terminal.Keyboard;
import dev.artishow.launcher.terminal.Terminal;
import dev.artishow.launcher.train.EvaluateCommand;
import dev.artishow.launcher.train.TrainCommand;
import dev.artishow.trainer.data.fetch.RegistryClients;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Where {@code ./artishow} begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    CommandLine commands = commands(System.getenv(), Locale.getDefault());
    commands.setOut(utf8(FileDescriptor.out));
    commands.setErr(utf8(FileDescriptor.err));
    System.exit(commands.execute(arguments));
  }

  /** All of them, speaking to a reader. */
  static CommandLine commands(Map<String, String> environment, Locale reader) {
    var artishow = new ArtishowCommand(environment);
    var phrases = Commands.phrases(reader);
    return Commands.of(artishow, phrases, subcommands(artishow, phrases));
  }

  private static CommandLine[] subcommands(ArtishowCommand artishow, Phrases phrases) {
    Engines engines = Engines.local();
    return new CommandLine[] {
      new CommandLine(new ImagineCommand(artishow, phrases, engines, new SecureRandom())),
      new CommandLine(new ShowcaseCommand(artishow, phrases, engines)),
      new CommandLine(new SketchCommand(artishow, phrases)),
      new CommandLine(new BotCommand(artishow, phrases, engines, keyboard())),
      new CommandLine(new SandboxCommand(artishow, phrases, engines, System.in)),
      new CommandLine(new TrainCommand(artishow, phrases)),
      new CommandLine(new EvaluateCommand(artishow, phrases)),
      DatasetCommand.of(
          artishow, phrases, RegistryClients.ofMachine(), keyboard(), Clock.systemUTC()),
      ModerationCommand.of(artishow),
      ModelsCommand.of(artishow, phrases),
      LibraryCommand.of(artishow, phrases, RegistryClients.ofMachine()),
      new CommandLine(new CreditsCommand(artishow, phrases)),
      new CommandLine(new VerifyCommand(artishow, phrases, Clock.systemUTC())),
      new CommandLine(new FootprintCommand(artishow, phrases, Clock.systemUTC())),
      new CommandLine(new BenchCommand(artishow)),
      new CommandLine(new ReadyCommand(artishow, engines)),
      ConfigCommand.of(artishow, phrases),
      new CommandLine(new CompletionCommand())
    };
  }

  private static Keyboard keyboard() {
    return new Keyboard(
        new InputStreamReader(System.in, StandardCharsets.UTF_8), Terminal.hasKeyboard());
  }

  /** UTF-8 whatever the locale: prompts are in every language. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }
}
