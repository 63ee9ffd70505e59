package dev.artishow.trainer.data.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.Split;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;

/**
 * {@code train-000000.tar} and so on: for each sample {@code 000000.png}, {@code 000000.json} and
 * {@code 000000.txt}, one behind the other. The same data set gives the same bytes.
 */
final class WebDataset implements ExportFormat.Samples {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final int picturesPerArchive;
  private final Map<Split, TarArchiveOutputStream> archives = new EnumMap<>(Split.class);
  private final Map<Split, Integer> written = new EnumMap<>(Split.class);

  WebDataset(Path folder, int picturesPerArchive) {
    this.folder = folder;
    this.picturesPerArchive = picturesPerArchive;
  }

  @Override
  public void write(Sample sample, byte[] png) throws IOException {
    TarArchiveOutputStream archive = archive(sample.split());
    String name = "%06d".formatted(sample.index());
    add(archive, name + ".png", png);
    add(archive, name + ".json", JSON.writeValueAsBytes(sample));
    add(archive, name + ".txt", sample.text().getBytes(StandardCharsets.UTF_8));
  }

  private TarArchiveOutputStream archive(Split split) throws IOException {
    int before = written.merge(split, 1, Integer::sum) - 1;
    TarArchiveOutputStream open = archives.get(split);
    if (open != null && before % picturesPerArchive != 0) {
      return open;
    }
    if (open != null) {
      open.close();
    }
    Path file = folder.resolve("%s-%06d.tar".formatted(split.key(), before / picturesPerArchive));
    var next =
        new TarArchiveOutputStream(
            new BufferedOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8.name());
    archives.put(split, next);
    return next;
  }

  private static void add(TarArchiveOutputStream archive, String name, byte[] content)
      throws IOException {
    var entry = new TarArchiveEntry(name);
    entry.setSize(content.length);
    entry.setModTime(0);
    archive.putArchiveEntry(entry);
    archive.write(content);
    archive.closeArchiveEntry();
  }

  @Override
  public void close() throws IOException {
    for (TarArchiveOutputStream archive : archives.values()) {
      archive.close();
    }
  }
}
