package dev.artishow.launcher.terminal;

import dev.artishow.config.ConfigException;
import dev.artishow.config.text.Phrases;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.ParameterException;

/** Puts the commands together and turns what goes wrong in them into one line and an exit code. */
public final class Commands {
  private Commands() {}

  /** What the commands say to a reader. */
  public static Phrases phrases(Locale reader) {
    return Phrases.of("dev.artishow.launcher.messages", reader);
  }

  public static CommandLine of(
      ArtishowCommand artishow, Phrases phrases, CommandLine... subcommands) {
    var root = new CommandLine(artishow);
    for (CommandLine subcommand : subcommands) {
      root.addSubcommand(subcommand);
    }
    UnbrokenWords.of(phrases.bundle(), root);
    root.setCaseInsensitiveEnumValuesAllowed(true);
    root.setParameterExceptionHandler((exception, parsed) -> usage(exception, phrases));
    var faults = new Faults(phrases);
    root.setExecutionExceptionHandler(
        (exception, command, parsed) -> report(exception, command, artishow.verbose(), faults));
    root.setExecutionStrategy(
        parsed -> {
          if (artishow.wantsGpuTooLate()) {
            throw new ParameterException(root, phrases.say("error.gpu"));
          }
          if (artishow.verbose()) {
            Logging.start("DEBUG");
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    answerVersion(root, new ProgramVersion(artishow));
    return root;
  }

  /** Last of all: putting commands together asks for versions, and this one takes a second. */
  private static void answerVersion(CommandLine command, IVersionProvider version) {
    command.getCommandSpec().versionProvider(version);
    command.getSubcommands().values().forEach(inner -> answerVersion(inner, version));
  }

  /** What is wrong with the command line, in a line or two, and where help is. */
  private static int usage(ParameterException exception, Phrases phrases) {
    CommandLine command = exception.getCommandLine();
    PrintWriter err = command.getErr();
    var faults = new UsageFaults(phrases);
    err.println("artishow: " + faults.explain(exception));
    err.println(faults.seeHelp(command));
    return ExitCode.USAGE;
  }

  private static int report(
      Exception exception, CommandLine command, boolean verbose, Faults faults) {
    if (verbose) {
      exception.printStackTrace(command.getErr());
    }
    command.getErr().println("artishow: " + explain(exception, verbose, faults));
    return exception instanceof ConfigException ? ExitCode.USAGE : ExitCode.SOFTWARE;
  }

  private static String explain(Exception exception, boolean verbose, Faults faults) {
    return exception instanceof ConfigException config
        ? faults.explain(config)
        : faults.say(explain(exception, verbose));
  }

  private static String explain(Exception exception, boolean verbose) {
    if (exception instanceof Failure) {
      return String.valueOf(exception.getMessage());
    }
    if (exception instanceof UncheckedIOException unchecked && unchecked.getCause() != null) {
      return explain(unchecked.getCause(), verbose);
    }
    if (exception instanceof FileSystemException fault) {
      return explain(fault);
    }
    String hint = verbose ? "" : "; --verbose shows where";
    return Objects.requireNonNullElse(exception.getMessage(), exception + hint);
  }

  /** Its own message is often the bare path. */
  public static String explain(FileSystemException fault) {
    if (fault instanceof FileAlreadyExistsException) {
      return fault.getFile() + ": a file of that name is in the way";
    } else if (fault instanceof NoSuchFileException) {
      return fault.getFile() + ": no such file or folder";
    } else if (fault instanceof AccessDeniedException) {
      return fault.getFile() + ": permission denied";
    }
    return fault.getReason() == null
        ? String.valueOf(fault.getMessage())
        : fault.getFile() + ": " + fault.getReason();
  }
}
