package dev.artishow.trainer.loop;

import dev.artishow.engine.device.Arithmetic;
import dev.artishow.engine.device.NativeMemory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * Writes a run's figures to CSV files that any tool can plot: one line every so many steps, one per
 * judged figure, one per start; passes everything on to another observer.
 */
public final class TrainingLog implements TrainingObserver {
  private static final String STEPS =
      "step,seconds,watt_hours,watts,learning_rate,examples_per_second,data_share";
  private static final long MIB = 1 << 20;
  private static final String FIGURES = "step,seconds,watt_hours,figure,value\n";
  private static final String STARTS = "step,seconds,watt_hours,arithmetic\n";

  private final RunFolder folder;
  private final List<String> groups;
  private final int everySteps;
  private final TrainingObserver next;

  /**
   * Appends to a run's files, which are created with a header if need be.
   *
   * @param groups of the task
   * @param everySteps steps between two lines
   */
  public TrainingLog(RunFolder folder, List<String> groups, int everySteps, TrainingObserver next)
      throws IOException {
    this.folder = folder;
    this.groups = List.copyOf(groups);
    this.everySteps = everySteps;
    this.next = next;
    var header = new StringBuilder(STEPS);
    groups.forEach(group -> header.append(",loss_%s,gradient_norm_%s".formatted(group, group)));
    begin(folder.log(), header.append(",resident_mib\n").toString());
    begin(folder.figures(), FIGURES);
    begin(folder.starts(), STARTS);
  }

  private static void begin(Path file, String header) throws IOException {
    if (!Files.exists(file)) {
      Files.writeString(file, header);
    }
  }

  @Override
  public void started(RunState state, Arithmetic arithmetic) {
    append(folder.starts(), "%s,%s\n".formatted(start(state), arithmetic));
    next.started(state, arithmetic);
  }

  @Override
  public void stepped(Progress p) {
    if (p.state().step() % everySteps == 0) {
      var line =
          new StringBuilder(start(p.state()))
              .append(
                  String.format(
                      Locale.ROOT,
                      ",%.1f,%.3e,%.2f,%.5f",
                      p.watts(),
                      p.learningRate(),
                      p.examplesPerSecond(),
                      p.dataShare()));
      for (String group : groups) {
        GroupProgress progress = p.groups().get(group);
        line.append(
            progress == null
                ? ",,"
                : String.format(
                    Locale.ROOT, ",%.5f,%.4f", progress.loss(), progress.gradientNorm()));
      }
      append(folder.log(), line.append(residentMib()).append('\n').toString());
    }
    next.stepped(p);
  }

  /** Of this process, where the system tells, so that a leak shows. */
  private static String residentMib() {
    OptionalLong bytes = NativeMemory.residentBytes();
    return bytes.isEmpty() ? "," : "," + bytes.getAsLong() / MIB;
  }

  @Override
  public void sampled(RunState state, Map<String, Double> figures, Path sheet) {
    var lines = new StringBuilder();
    figures.forEach(
        (name, value) ->
            lines.append(String.format(Locale.ROOT, "%s,%s,%.6f\n", start(state), name, value)));
    append(folder.figures(), lines.toString());
    next.sampled(state, figures, sheet);
  }

  private static String start(RunState state) {
    return String.format(
        Locale.ROOT, "%d,%.1f,%.3f", state.step(), state.seconds(), state.wattHours());
  }

  private static void append(Path file, String text) {
    try {
      Files.writeString(file, text, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void saved(RunState state, Path checkpoint) {
    next.saved(state, checkpoint);
  }

  @Override
  public void warned(Warning warning) {
    next.warned(warning);
  }
}
