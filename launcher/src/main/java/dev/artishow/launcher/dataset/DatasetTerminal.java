package dev.artishow.launcher.dataset;

import dev.artishow.config.text.Phrases;
import dev.artishow.launcher.terminal.Terminal;
import dev.artishow.trainer.data.BuildProgress;
import java.io.PrintWriter;
import java.util.Locale;

/**
 * A build on the terminal: a bar that moves where there is someone to watch it, else its stages.
 */
final class DatasetTerminal implements BuildProgress {
  private static final int BAR_CHARACTERS = 30;

  private final Phrases phrases;
  private final PrintWriter out;
  private final boolean watched;
  private String title = "";
  private long total;
  private long drawn;

  DatasetTerminal(Phrases phrases, PrintWriter out) {
    this.phrases = phrases;
    this.out = out;
    this.watched = Terminal.isWatched();
  }

  @Override
  public void begin(Stage stage, long stageTotal) {
    title = phrases.say("dataset." + stage.name().toLowerCase(Locale.ROOT));
    total = stageTotal;
    drawn = -1;
    if (!watched || total == 0) {
      out.println(title);
    }
  }

  @Override
  public void reached(long done) {
    long filled = total == 0 ? 0 : Math.min(BAR_CHARACTERS, done * BAR_CHARACTERS / total);
    if (!watched || (filled == drawn && done < total)) {
      return;
    }
    drawn = filled;
    String bar = "█".repeat((int) filled) + "░".repeat((int) (BAR_CHARACTERS - filled));
    out.print("\r" + bar + " " + phrases.say("dataset.reached", title, done, total));
    if (done == total) {
      out.println();
    }
    out.flush();
  }
}
