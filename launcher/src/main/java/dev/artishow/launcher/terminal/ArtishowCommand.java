package dev.artishow.launcher.terminal;

import dev.artishow.config.ArtishowHome;
import dev.artishow.config.Configuration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The root of all commands, and what they have in common: which configuration, how many words. */
@Command(
    name = "artishow",
    description =
        "A Discord bot to host yourself: it draws small, emoji-like pictures with models that it trained.",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:everything was done",
      "1:something could not be done, or was refused",
      "2:the command line or the configuration is wrong; nothing was done"
    })
public final class ArtishowCommand {
  private final Map<String, String> environment;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      scope = ScopeType.INHERIT,
      descriptionKey = "artishow.config",
      description =
          "settings that differ from config/artishow.conf (default: artishow.conf beside the"
              + " artishow command, if it is there)")
  private @Nullable Path file;

  @Option(
      names = {"-v", "--verbose"},
      scope = ScopeType.INHERIT,
      descriptionKey = "artishow.verbose",
      description = "log what happens, and show stack traces of faults")
  private boolean verbose;

  @Option(
      names = "--gpu",
      descriptionKey = "artishow.gpu",
      description =
          "as the first word: computes with the PyTorch for CUDA in the folder that"
              + " PYTORCH_LIBRARY_PATH names")
  private boolean gpu;

  public ArtishowCommand(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  public Map<String, String> environment() {
    return environment;
  }

  /** The arguments with which another process has the same settings. */
  public List<String> settings() {
    return file == null ? List.of() : List.of("--config", file.toString());
  }

  /** Whether a GPU is wanted that {@code ./artishow} did not prepare, for the option came late. */
  boolean wantsGpuTooLate() {
    return gpu && !environment.containsKey("PYTORCH_FLAVOR");
  }

  boolean verbose() {
    return verbose;
  }

  /**
   * The settings in force: the shipped ones, and the operator's own over them.
   *
   * @throws dev.artishow.config.ConfigException if the operator's file cannot be read
   */
  public Configuration configuration() {
    Configuration shipped = Configuration.shipped(environment);
    Path own = ArtishowHome.of(environment).resolve("artishow.conf");
    if (file != null) {
      return Configuration.load(file, environment).over(shipped);
    }
    return Files.exists(own) ? Configuration.load(own, environment).over(shipped) : shipped;
  }
}
