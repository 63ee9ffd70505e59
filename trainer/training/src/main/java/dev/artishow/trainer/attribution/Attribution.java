package dev.artishow.trainer.attribution;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Who made the pictures that a model learnt from, or that its sample sheet may show: one line a
 * picture, gzipped, with what it was used for. Scenes are made of these pictures alone, so they
 * need no lines of their own.
 */
public final class Attribution {
  public static final String FILE = "ATTRIBUTION.tsv.gz";
  private static final String FIRST_HEADER =
      "id\tauthor\tlicense\tevidence\tpackage\tversion\tpath";
  private static final String HEADER = FIRST_HEADER + "\tuse";

  private static final int USE = 7;

  private Attribution() {}

  /**
   * A line.
   *
   * @param id of the picture: {@code twemoji/abacus}
   * @param origin package and version: {@code @iconify/json 2.2.535}
   * @param use what the model did with it; files of the first form do not tell
   */
  public record Line(
      String id, String author, String license, String evidence, String origin, Optional<Use> use) {

    /** The part of the picture's id before the slash. */
    public String source() {
      return id.split("/", 2)[0];
    }
  }

  /**
   * Writes a file.
   *
   * @param pictures indices of all that are named
   * @param learnt whether the model learnt from a picture
   */
  public static void write(Path file, Dataset dataset, int[] pictures, IntPredicate learnt)
      throws IOException {
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(HEADER + "\n");
      for (int index : pictures) {
        out.write(line(dataset.entry(index), learnt.test(index) ? Use.LEARNT : Use.SHOWN));
      }
    }
  }

  private static String line(PictureEntry entry, Use use) {
    return List.of(
                entry.id(),
                entry.author(),
                entry.license(),
                entry.evidence(),
                entry.packageName(),
                entry.version(),
                entry.path(),
                use.key())
            .stream()
            .map(field -> field.replaceAll("[\\t\\r\\n]+", " "))
            .collect(Collectors.joining("\t"))
        + "\n";
  }

  /**
   * Reads a file line by line, never all of it at once.
   *
   * @throws IOException saying what is wrong with which line
   */
  public static void read(Path file, Consumer<Line> lines) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      String header = in.readLine();
      if (!HEADER.equals(header) && !FIRST_HEADER.equals(header)) {
        throw new IOException(
            "%s must begin with the line %s; publish the package again"
                .formatted(file, HEADER.replace('\t', ' ')));
      }
      int columns = header.split("\t").length;
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        lines.accept(parsed(line, columns, file + ": line " + number));
      }
    }
  }

  private static Line parsed(String line, int columns, String where) throws IOException {
    String[] fields = line.split("\t", -1);
    if (fields.length != columns) {
      throw new IOException(
          "%s must have %d fields, has %d; publish the package again"
              .formatted(where, columns, fields.length));
    }
    Optional<Use> use = Optional.empty();
    if (fields.length > USE) {
      use = Use.of(fields[USE]);
      if (use.isEmpty()) {
        throw new IOException(
            "%s must have the use %s, has %s; publish the package again"
                .formatted(where, Use.keys(), fields[USE]));
      }
    }
    return new Line(fields[0], fields[1], fields[2], fields[3], fields[4] + " " + fields[5], use);
  }
}
