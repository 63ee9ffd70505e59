package dev.artishow.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import picocli.CommandLine;

/** Where {@code ./artishow} begins. */
public final class Main {
  private Main() {}

  /** Runs one command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    var artishow = new ArtishowCommand(System.getenv());
    var messages = new Messages(Locale.getDefault());
    CommandLine commands =
        Commands.of(
            artishow,
            messages,
            new CommandLine(
                new ImagineCommand(artishow, messages, Engines.local(), new SecureRandom())),
            new CommandLine(new ConfigCommand()).addSubcommand(new ConfigCheckCommand(artishow)));
    commands.setOut(utf8(FileDescriptor.out));
    commands.setErr(utf8(FileDescriptor.err));
    System.exit(commands.execute(arguments));
  }

  /** UTF-8 whatever the locale: prompts are in every language. */
  private static PrintWriter utf8(FileDescriptor stream) {
    return new PrintWriter(
        new OutputStreamWriter(new FileOutputStream(stream), StandardCharsets.UTF_8), true);
  }
}
