package dev.artishow.launcher.footprint;

import dev.artishow.bot.job.Spent;
import dev.artishow.config.text.Phrases;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.energy.EnergyWords;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.engine.model.TrainingRun;
import dev.artishow.launcher.terminal.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what pictures and trainings took, how sure that is, and like what. */
final class FootprintReport {
  private static final double PERCENT = 100;

  private final Phrases phrases;
  private final EnergyWords words;
  private final Optional<EnergyConfig.Grid> grid;

  /**
   * @param grid that the bot runs on; without it no CO₂ of pictures is told
   */
  FootprintReport(Phrases phrases, Optional<EnergyConfig.Grid> grid) {
    this.phrases = phrases;
    this.words = new EnergyWords(phrases.locale());
    this.grid = grid;
  }

  /** A table by what pictures share, and all of them in words. */
  List<String> pictures(int days, Spent.Share share, List<Spent> spent) {
    Optional<Spent> all = spent.stream().reduce(Spent::plus);
    if (all.isEmpty()) {
      return List.of(phrases.say("footprint.none", days));
    }
    double saved = eachDrawn(all.get());
    var table = new Table();
    table.row(phrases.say("footprint.columns." + share).split("\\|"));
    spent.forEach(row -> table.row(row(share, row, saved)));
    var lines = new ArrayList<>(table.lines());
    lines.add("");
    lines.add(total(days, all.get()));
    if (all.get().cached() > 0 && all.get().drawn() > 0) {
      lines.add(
          phrases.say(
              "footprint.saved", all.get().cached(), words.amount(all.get().cached() * saved)));
    }
    return lines;
  }

  /** What each model took to train, and what those that it learnt from took before. */
  List<String> trainings(List<StoredModel> models) {
    var lines = new ArrayList<String>();
    for (StoredModel model : models) {
      TrainingRun run = model.manifest().model().training();
      if (run.total().wattHours() > 0) {
        lines.add(
            phrases.say(
                "footprint.training",
                model.manifest().model().name() + " " + model.manifest().model().version(),
                words.describe(run.energy(), run.grid())));
        run.before()
            .ifPresent(
                before ->
                    lines.add(phrases.say("footprint.before", words.describe(before, run.grid()))));
      }
    }
    if (!lines.isEmpty()) {
      lines.add(0, "");
    }
    return lines;
  }

  private String total(int days, Spent all) {
    var energy =
        new EnergyEstimate(
            all.wattHours(), all.relativeUncertainty(), phrases.say("footprint.method"));
    return phrases.say("footprint.total", days, all.pictures(), words.describe(energy, grid));
  }

  private String[] row(Spent.Share share, Spent spent, double saved) {
    return new String[] {
      common(share, spent.of()),
      Integer.toString(spent.pictures()),
      Integer.toString(spent.cached()),
      words.amount(spent.wattHours()),
      phrases.say("footprint.percent", phrases.decimals(PERCENT * spent.relativeUncertainty(), 0)),
      words.amount(spent.cached() * saved)
    };
  }

  private String common(Spent.Share share, long of) {
    if (share == Spent.Share.DAY) {
      return LocalDate.ofEpochDay(of).toString();
    }
    return of == 0 ? phrases.say("footprint.erased") : Long.toUnsignedString(of);
  }

  /** What a picture takes that is drawn, on average. */
  private static double eachDrawn(Spent all) {
    return all.drawn() == 0 ? 0 : all.wattHours() / all.drawn();
  }
}
