package dev.artishow.trainer.publish;

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
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Who made the pictures that a model learnt from, or that its sample sheet may show: one line a
 * picture, gzipped. Scenes are made of these pictures alone, so they need no lines of their own.
 */
final class Attribution {
  static final String FILE = "ATTRIBUTION.tsv.gz";
  private static final String HEADER = "id\tauthor\tlicense\tevidence\tpackage\tversion\tpath";

  private Attribution() {}

  /**
   * A line.
   *
   * @param source the part of the picture's id before the slash
   * @param origin package and version: {@code @iconify/json 2.2.535}
   */
  record Line(String source, String author, String license, String evidence, String origin) {}

  static void write(Path file, Dataset dataset, int[] pictures) throws IOException {
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(HEADER + "\n");
      for (int index : pictures) {
        out.write(line(dataset.entry(index)));
      }
    }
  }

  private static String line(PictureEntry entry) {
    return List.of(
                entry.id(),
                entry.author(),
                entry.license(),
                entry.evidence(),
                entry.packageName(),
                entry.version(),
                entry.path())
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
  static void read(Path file, Consumer<Line> lines) throws IOException {
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      if (!HEADER.equals(in.readLine())) {
        throw new IOException(
            "%s must begin with the line %s; publish the package again"
                .formatted(file, HEADER.replace('\t', ' ')));
      }
      int number = 1;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        String[] fields = line.split("\t", -1);
        number++;
        if (fields.length != HEADER.split("\t").length) {
          throw new IOException(
              "%s: line %d must have %d fields, has %d; publish the package again"
                  .formatted(file, number, HEADER.split("\t").length, fields.length));
        }
        String source = fields[0].split("/", 2)[0];
        lines.accept(
            new Line(source, fields[1], fields[2], fields[3], fields[4] + " " + fields[5]));
      }
    }
  }
}
