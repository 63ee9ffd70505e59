package dev.artishow.launcher.footprint;

import dev.artishow.bot.ArtishowConfig;
import dev.artishow.bot.job.Spent;
import dev.artishow.bot.storage.Database;
import dev.artishow.bot.storage.DatabaseConfig;
import dev.artishow.config.ArtishowHome;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.launcher.terminal.ArtishowCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the bot's pictures took, and the trainings of the models that are here. */
@Command(
    name = "footprint",
    description = {
      "Tells the energy of the bot's pictures by day, server or member, what its cache saved, and"
          + " what training the models took.",
      "CO2 is told of pictures if energy.grid is set, and of a training if it was set then."
    })
public final class FootprintCommand implements Callable<Integer> {
  private static final int MAX_DAYS = 3660;

  private final ArtishowCommand artishow;
  private final Phrases phrases;
  private final InstantSource clock;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "30",
      description = "how far to look back (default: ${DEFAULT-VALUE})")
  private int days;

  @Option(
      names = "--by",
      paramLabel = "WHAT",
      defaultValue = "day",
      description = "what to tell apart: day, guild or member (default: ${DEFAULT-VALUE})")
  private Spent.Share by = Spent.Share.DAY;

  @Option(
      names = "--chart",
      paramLabel = "FILE",
      description = "draws the days into a PNG file, in place of one that is there")
  private @Nullable Path chart;

  public FootprintCommand(ArtishowCommand artishow, Phrases phrases, InstantSource clock) {
    this.artishow = artishow;
    this.phrases = phrases;
    this.clock = clock;
  }

  @Override
  public Integer call() throws IOException {
    if (days < 1 || days > MAX_DAYS) {
      throw new ParameterException(
          spec.commandLine(), phrases.say("footprint.days", MAX_DAYS, days));
    }
    ArtishowConfig config = artishow.configuration().bind(ArtishowConfig.class);
    var database = config.database().at(ArtishowHome.of(artishow.environment()));
    var report = new FootprintReport(phrases, config.energy().grid());
    var out = spec.commandLine().getOut();
    Instant since = clock.instant().minus(Duration.ofDays(days));
    report.pictures(days, by, spent(database, by, since)).forEach(out::println);
    Path models = config.engine().modelsFolder();
    if (Files.isDirectory(models)) {
      report.trainings(new ModelStore(models).list().models()).forEach(out::println);
    }
    if (chart != null) {
      List<Spent> byDay = spent(database, Spent.Share.DAY, since);
      if (byDay.isEmpty()) {
        out.println(phrases.say("footprint.chart.none"));
      } else {
        new FootprintChart(phrases).write(byDay, chart);
        out.println(phrases.say("footprint.chart", chart));
      }
    }
    return ExitCode.OK;
  }

  /** Nothing if no bot has made a database yet; none is made for looking. */
  private static List<Spent> spent(DatabaseConfig database, Spent.Share share, Instant since) {
    if (database.file().filter(file -> !Files.exists(file)).isPresent()) {
      return List.of();
    }
    try (Database open = Database.open(database)) {
      return open.usage().spent(share, since);
    }
  }
}
