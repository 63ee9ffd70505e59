package dev.artishow.engine.reference.library;

import dev.artishow.config.file.AtomicFile;
import dev.artishow.config.file.InvalidFileException;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Rows of text in columns parted by tabs, under a line that names them, gzipped. */
final class TableFile {
  private static final String TAB = "\t";
  private static final int MAX_ROWS = 1_000_000;
  private static final int LONGEST_ROW = 10_000;

  private TableFile() {}

  /** Makes a row of a table's cells; refuses them by {@link IllegalArgumentException}. */
  @FunctionalInterface
  interface RowReader<T> {
    T read(List<String> cells);
  }

  static <T> void write(
      Path file, List<String> columns, List<T> rows, Function<T, List<String>> cells)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new GZIPOutputStream(bytes)) {
      out.write(line(columns));
      for (T row : rows) {
        out.write(line(cells.apply(row)));
      }
    }
    AtomicFile.write(file, bytes.toByteArray());
  }

  private static byte[] line(List<String> cells) {
    var clean = cells.stream().map(cell -> cell.replaceAll("[\\t\\r\\n]+", " ")).toList();
    return (String.join(TAB, clean) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /**
   * All rows; of other releases they may have further columns after these, which are passed over.
   *
   * @throws InvalidFileException naming the row that is wrong
   */
  static <T> List<T> read(Path file, List<String> columns, RowReader<T> reader) throws IOException {
    var rows = new ArrayList<T>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file), 1 << 16),
                StandardCharsets.UTF_8))) {
      List<String> head = cells(String.valueOf(in.readLine()));
      if (!columns.equals(head.subList(0, Math.min(columns.size(), head.size())))) {
        throw new InvalidFileException(
            file, "must begin with the columns %s; fetch the package again".formatted(columns));
      }
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        rows.add(row(file, rows.size() + 1, line, head.size(), reader));
      }
    }
    return rows;
  }

  private static <T> T row(Path file, int number, String line, int columns, RowReader<T> reader)
      throws InvalidFileException {
    if (number > MAX_ROWS || line.length() > LONGEST_ROW) {
      throw new InvalidFileException(
          file,
          "must have at most %d rows of %d characters; fetch the package again"
              .formatted(MAX_ROWS, LONGEST_ROW));
    }
    List<String> cells = cells(line);
    if (cells.size() != columns) {
      throw new InvalidFileException(
          file,
          "row %d must have %d cells, has %d; fetch the package again"
              .formatted(number, columns, cells.size()));
    }
    try {
      return reader.read(cells);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(file, "row %d: %s".formatted(number, e.getMessage()), e);
    }
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }
    cells.add(line.substring(start));
    return cells;
  }
}
