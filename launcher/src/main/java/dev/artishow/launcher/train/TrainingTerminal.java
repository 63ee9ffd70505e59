package dev.artishow.launcher.train;

import dev.artishow.config.text.Phrases;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.device.Arithmetic;
import dev.artishow.launcher.terminal.Terminal;
import dev.artishow.trainer.loop.RunState;
import dev.artishow.trainer.loop.TrainingObserver;
import dev.artishow.trainer.loop.Warning;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A training run on the terminal: one line that moves where there is someone to watch it, else a
 * line every so often.
 */
final class TrainingTerminal implements TrainingObserver {
  private static final int QUIET_STEPS = 100;

  private final Phrases phrases;
  private final PrintWriter out;
  private final boolean watched;

  TrainingTerminal(Phrases phrases, PrintWriter out) {
    this.phrases = phrases;
    this.out = out;
    this.watched = Terminal.isWatched();
  }

  @Override
  public void started(RunState state, Arithmetic arithmetic) {
    say("train.arithmetic", arithmetic);
  }

  @Override
  public void stepped(Progress p) {
    long step = p.state().step();
    if (!watched && step % QUIET_STEPS != 0 && p.used() < 1) {
      return;
    }
    String line =
        phrases.say(
            "train.step",
            step,
            p.used(),
            losses(p.groups().values().stream().map(GroupProgress::loss).toList()),
            p.examplesPerSecond(),
            p.state().wattHours(),
            readable(phrases, p.remaining()));
    out.print(watched ? "\r" + line + "   " : line + "\n");
    out.flush();
  }

  /** A time in hours and minutes, or in minutes and seconds. */
  static String readable(Phrases phrases, Duration duration) {
    long minutes = duration.toMinutes();
    return minutes >= 60
        ? phrases.say("train.hours", minutes / 60, minutes % 60)
        : phrases.say("train.minutes", minutes, duration.toSecondsPart());
  }

  @Override
  public void sampled(RunState state, Map<String, Double> figures, Path sheet) {
    String judged =
        figures.entrySet().stream()
            .map(
                figure -> String.format(Locale.ROOT, "%s %.4f", figure.getKey(), figure.getValue()))
            .collect(Collectors.joining("  "));
    say("train.sampled", state.step(), judged, sheet);
  }

  static String losses(List<Double> losses) {
    return losses.stream()
        .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
        .collect(Collectors.joining(" "));
  }

  @Override
  public void saved(RunState state, Path checkpoint) {
    say("train.saved", state.step(), checkpoint);
  }

  @Override
  public void warned(Warning warning) {
    say("train.warning", warning.text(phrases.locale()));
  }

  /** Tells how the run ended. */
  void ended(RunState state, EnergyEstimate energy) {
    say(
        "train.ended",
        state.step(),
        state.seconds() / 60,
        state.wattHours(),
        energy.relativeUncertainty(),
        energy.method());
  }

  private void say(String key, Object... values) {
    String line = phrases.say(key, values);
    out.println(watched ? "\r" + line : line);
  }
}
