package dev.artishow.trainer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.caption.Concept;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Makes the manifest of a data set that is built say something else, its index with it. */
public final class TestingManifest {
  private TestingManifest() {}

  /** Writes another text for one that the manifest holds. */
  public static void replace(Path set, String what, String by) throws IOException {
    Path manifest = set.resolve(DatasetManifestWriter.MANIFEST);
    String text = Files.readString(manifest);
    if (!text.contains(what)) {
      throw new IllegalStateException(manifest + " does not hold " + what);
    }
    var entries = new ArrayList<PictureEntry>();
    for (String line : text.replace(what, by).lines().toList()) {
      entries.add(new ObjectMapper().readValue(line, PictureEntry.class));
    }
    List<String> concepts =
        JsonLines.read(set.resolve(DatasetWriter.CONCEPTS), Concept.class).stream()
            .map(Concept::key)
            .toList();
    Files.delete(set.resolve(ManifestIndex.GROUPS));
    try (var writer = new DatasetManifestWriter(set, entries.size())) {
      for (PictureEntry entry : entries) {
        writer.add(entry, concepts.indexOf(entry.concept()));
      }
    }
  }
}
