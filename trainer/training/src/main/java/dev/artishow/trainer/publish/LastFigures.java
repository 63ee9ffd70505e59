package dev.artishow.trainer.publish;

import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What a run was last judged by, read off its {@link RunFolder#figures}. */
final class LastFigures {
  private static final int STEP = 0;
  private static final int NAME = 3;
  private static final int VALUE = 4;
  private static final int COLUMNS = 5;

  private LastFigures() {}

  /**
   * The figures of the last step that has any.
   *
   * @throws IOException naming a line that is none
   */
  static Map<String, Double> of(RunFolder run) throws IOException {
    var figures = new TreeMap<String, Double>();
    if (!Files.exists(run.figures())) {
      return figures;
    }
    String step = "";
    for (String line : Files.readAllLines(run.figures())) {
      String[] columns = line.split(",", -1);
      if (columns.length != COLUMNS) {
        throw new IOException(
            "%s: a line must have %d columns, was \"%s\"; remove it"
                .formatted(run.figures(), COLUMNS, line));
      }
      if (columns[STEP].equals("step")) {
        continue;
      }
      if (!columns[STEP].equals(step)) {
        figures.clear();
        step = columns[STEP];
      }
      figures.put(columns[NAME], Double.parseDouble(columns[VALUE]));
    }
    return Collections.unmodifiableMap(figures);
  }
}
