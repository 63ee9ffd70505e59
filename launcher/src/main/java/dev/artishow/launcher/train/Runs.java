package dev.artishow.launcher.train;

import dev.artishow.config.ArtishowHome;
import dev.artishow.config.Configuration;
import dev.artishow.config.Setting;
import dev.artishow.launcher.terminal.ArtishowCommand;
import dev.artishow.launcher.terminal.Failure;
import dev.artishow.trainer.TrainingPlan;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.RunIdentity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where plans and runs are, for the commands that train, judge and publish. */
public final class Runs {
  /** How settings tell that a value is not set. */
  private static final String UNSET = "(not set)";

  /** How settings tell durations. */
  private static final Pattern DURATION = Pattern.compile("PT(\\d+H)?(\\d+M)?(\\d+(\\.\\d+)?S)?");

  private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]$");

  private Runs() {}

  /** Artishow's own folder, which relative paths are meant from. */
  public static Path home(ArtishowCommand artishow) {
    return ArtishowHome.of(artishow.environment());
  }

  /**
   * A plan as it was read.
   *
   * @param text its effective values, a line each
   */
  public record PlanFile(TrainingPlan plan, String text) {

    /** What checkpoints of this plan say of where they come from. */
    RunIdentity identity(String codeVersion) {
      return new RunIdentity(text, codeVersion);
    }
  }

  /**
   * Reads a plan.
   *
   * @param overrides values by key that come before those of the file
   * @throws dev.artishow.config.ConfigException telling everything that is wrong with it
   */
  public static PlanFile plan(
      Path file, Map<String, String> overrides, Map<String, String> environment) {
    Configuration configuration = Configuration.load(file, environment);
    for (var override : overrides.entrySet()) {
      configuration =
          configuration.withText(
              override.getKey(), override.getValue(), "--set " + override.getKey());
    }
    String text =
        configuration.settings(TrainingPlan.class).stream()
            .map(Runs::line)
            .collect(Collectors.joining());
    return new PlanFile(configuration.bind(TrainingPlan.class), text);
  }

  private static String line(Setting setting) {
    return "%s = %s\n".formatted(setting.key(), setting.value());
  }

  /** As the other, of the file alone. */
  public static TrainingPlan plan(Path file, Map<String, String> environment) {
    return plan(file, Map.of(), environment).plan();
  }

  /**
   * The plan that the checkpoint of a run tells.
   *
   * @throws Failure if the folder has no checkpoint
   */
  public static TrainingPlan plan(RunFolder run, Map<String, String> environment)
      throws IOException {
    if (!Files.exists(run.checkpoint())) {
      throw new Failure(
          "%s has no checkpoint; name the folder of a run that has trained, or a plan"
              .formatted(run.path()));
    }
    String text =
        Checkpoint.identity(run.checkpoint())
            .plan()
            .lines()
            .filter(line -> !line.endsWith(" = " + UNSET))
            .map(Runs::hocon)
            .collect(Collectors.joining());
    Path file = Files.createTempFile("plan", ".conf");
    try {
      Files.writeString(file, text);
      return Configuration.read(file, environment, TrainingPlan.class);
    } finally {
      Files.delete(file);
    }
  }

  /** A line of {@link #line}, whose value may be any text, as a file would have it. */
  private static String hocon(String line) {
    String[] sides = line.split(" = ", 2);
    String told = sides.length < 2 ? "" : sides[1];
    String value = DURATION.matcher(told).matches() ? Duration.parse(told).toMillis() + "ms" : told;
    String quoted = "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    String list = ELEMENT.matcher(sides[0]).replaceFirst("");
    return list.equals(sides[0]) ? sides[0] + " = " + quoted + "\n" : list + " += " + quoted + "\n";
  }

  /** The folder that was asked for, or the plan's usual one. */
  public static RunFolder folder(
      TrainingPlan plan, @Nullable Path asked, Map<String, String> environment) throws IOException {
    Path usual = ArtishowHome.of(environment).resolve("runs").resolve(plan.name());
    return new RunFolder(asked == null ? usual : asked);
  }
}
