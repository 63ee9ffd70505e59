package dev.artishow.launcher;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.trainer.loop.RunState;
import dev.artishow.trainer.loop.TrainingObserver;
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

  private final PrintWriter out;
  private final boolean watched;

  TrainingTerminal(PrintWriter out) {
    this.out = out;
    this.watched = Terminal.isWatched();
  }

  @Override
  public void stepped(Progress p) {
    long step = p.state().step();
    if (!watched && step % QUIET_STEPS != 0 && p.used() < 1) {
      return;
    }
    String line =
        String.format(
            Locale.ROOT,
            "step %d  %3.0f %%  loss %s  %.1f img/s  %.1f Wh  %s left",
            step,
            p.used() * 100,
            losses(p.groups().values().stream().map(GroupProgress::loss).toList()),
            p.examplesPerSecond(),
            p.state().wattHours(),
            readable(p.remaining()));
    out.print(watched ? "\r" + line + "   " : line + "\n");
    out.flush();
  }

  private static String readable(Duration duration) {
    long minutes = duration.toMinutes();
    return minutes >= 60
        ? String.format(Locale.ROOT, "%d h %02d min", minutes / 60, minutes % 60)
        : String.format(Locale.ROOT, "%d min %02d s", minutes, duration.toSecondsPart());
  }

  @Override
  public void sampled(RunState state, Map<String, Double> figures, Path sheet) {
    String judged =
        figures.entrySet().stream()
            .map(
                figure -> String.format(Locale.ROOT, "%s %.4f", figure.getKey(), figure.getValue()))
            .collect(Collectors.joining("  "));
    say("step %d: %s; sheet %s".formatted(state.step(), judged, sheet));
  }

  static String losses(List<Double> losses) {
    return losses.stream()
        .map(loss -> String.format(Locale.ROOT, "%.4f", loss))
        .collect(Collectors.joining(" "));
  }

  @Override
  public void saved(RunState state, Path checkpoint) {
    say("step %d: checkpoint %s".formatted(state.step(), checkpoint));
  }

  @Override
  public void warned(String message) {
    say("warning: " + message);
  }

  /** Tells how the run ended. */
  void ended(RunState state, EnergyEstimate energy) {
    say(
        String.format(
            Locale.ROOT,
            "%d steps in %.0f minutes, %.1f Wh (±%.0f %%, %s)",
            state.step(),
            state.seconds() / 60,
            state.wattHours(),
            energy.relativeUncertainty() * 100,
            energy.method()));
  }

  private void say(String line) {
    out.println(watched ? "\r" + line : line);
  }
}
