package dev.artishow.trainer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * Writes a run's figures to a CSV file, one line every so many steps and one per sample sheet, so
 * that any tool can plot them; passes everything on to another observer.
 */
public final class TrainingLog implements TrainingObserver {
  private static final String HEADER =
      "step,seconds,watt_hours,loss,gradient_norm,learning_rate,images_per_second,data_share,"
          + "held_out_0,held_out_1,held_out_2,held_out_3\n";

  private final Path file;
  private final int everySteps;
  private final TrainingObserver next;

  /**
   * Appends to {@code file}, which is created with a header if need be.
   *
   * @param everySteps steps between two lines
   */
  public TrainingLog(Path file, int everySteps, TrainingObserver next) throws IOException {
    this.file = file;
    this.everySteps = everySteps;
    this.next = next;
    if (!Files.exists(file)) {
      Files.writeString(file, HEADER);
    }
  }

  @Override
  public void stepped(Progress p) {
    if (p.state().step() % everySteps == 0) {
      append(
          String.format(
              Locale.ROOT,
              "%s,%.5f,%.4f,%.3e,%.2f,%.5f,,,,\n",
              start(p.state()),
              p.loss(),
              p.gradientNorm(),
              p.learningRate(),
              p.imagesPerSecond(),
              p.dataShare()));
    }
    next.stepped(p);
  }

  @Override
  public void sampled(RunState state, List<Double> heldOutLosses, Path sheet) {
    var line = new StringBuilder(start(state)).append(",,,,,");
    heldOutLosses.forEach(loss -> line.append(String.format(Locale.ROOT, ",%.5f", loss)));
    append(line.append('\n').toString());
    next.sampled(state, heldOutLosses, sheet);
  }

  private static String start(RunState state) {
    return String.format(
        Locale.ROOT, "%d,%.1f,%.3f", state.step(), state.seconds(), state.wattHours());
  }

  private void append(String line) {
    try {
      Files.writeString(file, line, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void saved(RunState state, Path checkpoint) {
    next.saved(state, checkpoint);
  }

  @Override
  public void warned(String message) {
    next.warned(message);
  }
}
