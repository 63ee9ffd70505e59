package dev.artishow.trainer.data.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.artishow.trainer.data.Split;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** {@code train/00000/000000.png}, and {@code train/metadata.jsonl} with a line for each. */
final class ImageFolder implements ExportFormat.Samples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final int picturesPerFolder;
  private final Map<Split, BufferedWriter> metadata = new EnumMap<>(Split.class);
  private final Map<Split, Integer> written = new EnumMap<>(Split.class);

  ImageFolder(Path folder, int picturesPerFolder) {
    this.folder = folder;
    this.picturesPerFolder = picturesPerFolder;
  }

  @Override
  public void write(Sample sample, byte[] png) throws IOException {
    Path split = folder.resolve(sample.split().key());
    int before = written.merge(sample.split(), 1, Integer::sum) - 1;
    String name = "%05d/%06d.png".formatted(before / picturesPerFolder, sample.index());
    Path picture = split.resolve(name);
    Files.createDirectories(picture.resolveSibling(""));
    Files.write(picture, png);
    ObjectNode line = JSON.createObjectNode().put("file_name", name);
    line.setAll((ObjectNode) JSON.valueToTree(sample));
    BufferedWriter lines = lines(sample.split(), split);
    lines.write(JSON.writeValueAsString(line));
    lines.newLine();
  }

  private BufferedWriter lines(Split key, Path split) throws IOException {
    BufferedWriter open = metadata.get(key);
    if (open == null) {
      open = Files.newBufferedWriter(split.resolve("metadata.jsonl"));
      metadata.put(key, open);
    }
    return open;
  }

  @Override
  public void close() throws IOException {
    for (BufferedWriter lines : metadata.values()) {
      lines.close();
    }
  }
}
