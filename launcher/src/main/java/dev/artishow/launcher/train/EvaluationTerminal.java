package dev.artishow.launcher.train;

import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.Terminal;
import dev.artishow.trainer.evaluate.Progress;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * An evaluation on the terminal: one line that moves where there is someone to watch it, else a
 * line every half minute, with the time that is left of each stage.
 */
final class EvaluationTerminal implements Progress {
  private static final long SECOND = 1_000_000_000;
  private static final long QUIET = 30 * SECOND;

  private final Phrases phrases;
  private final PrintWriter out;
  private final LongSupplier nanos;
  private final boolean watched = Terminal.isWatched();
  private final Map<Stage, Long> starts = new EnumMap<>(Stage.class);
  private final Map<Stage, Long> firsts = new EnumMap<>(Stage.class);
  private long told;

  /**
   * @param nanos a clock
   */
  EvaluationTerminal(Phrases phrases, PrintWriter out, LongSupplier nanos) {
    this.phrases = phrases;
    this.out = out;
    this.nanos = nanos;
    this.told = nanos.getAsLong();
  }

  @Override
  public void reached(Stage stage, long done, long total) {
    long now = nanos.getAsLong();
    starts.putIfAbsent(stage, now);
    firsts.putIfAbsent(stage, done);
    if (now - told < (watched ? SECOND / 4 : QUIET) && done < total) {
      return;
    }
    told = now;
    String key = "evaluate.stage." + stage.name().toLowerCase(Locale.ROOT);
    String line =
        phrases.say("evaluate.reached", phrases.say(key), percent(done, total))
            + remaining(stage, done, total, now);
    out.print(watched ? "\r" + line + "    " : line + "\n");
    if (watched && done == total) {
      out.println();
    }
    out.flush();
  }

  private static double percent(long done, long total) {
    return total == 0 ? 1 : (double) done / total;
  }

  private String remaining(Stage stage, long done, long total, long now) {
    long since = done - firsts.getOrDefault(stage, done);
    if (since <= 0 || done == total) {
      return "";
    }
    double seconds = (double) (now - starts.getOrDefault(stage, now)) / SECOND;
    long left = Math.round(seconds / since * (total - done));
    return phrases.say("evaluate.left", left / 60, left % 60);
  }

  /** Ends the moving line. */
  void end() {
    if (watched) {
      out.println();
    }
  }
}
