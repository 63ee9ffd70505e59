package dev.artishow.trainer.publish;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** Who made the pictures that a model learnt from: one line a picture, gzipped. */
final class Attribution {
  private static final String HEADER = "id\tauthor\tlicense\tevidence\tpackage\tversion\tpath\n";

  private Attribution() {}

  static void write(Path file, Dataset dataset, int[] pictures) throws IOException {
    try (var out =
        new BufferedWriter(
            new OutputStreamWriter(
                new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
      out.write(HEADER);
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
}
