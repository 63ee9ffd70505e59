package dev.artishow.trainer.data;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A data set whose every text is one that would rather be something else. */
public final class HostileDataset {
  private HostileDataset() {}

  /** Its authors, names, ids and reasons all are this text, which may not hold a backslash. */
  public static Dataset saying(String text, Path folder) throws IOException, InterruptedException {
    new TestingPlan().build(folder);
    Path tiny = folder.resolve("tiny");
    String json = text.replace("\"", "\\\"");
    TestingManifest.replace(tiny, "\"Ada\"", '"' + json + '"');
    TestingManifest.replace(tiny, "\"id\":\"flat/", "\"id\":\"" + json + "/");
    replace(tiny.resolve(DatasetWriter.CONCEPTS), "red apple", json);
    replace(tiny.resolve(DatasetWriter.CONCEPTS), "butterfly", json);
    replace(tiny.resolve(DatasetWriter.CONCEPTS), "waving hand", json);
    replace(tiny.resolve(DatasetWriter.CONCEPTS), "club suit", json);
    replace(tiny.resolve(DatasetWriter.DROPPED), "is blank", json);
    return Dataset.open(tiny);
  }

  private static void replace(Path file, String what, String by) throws IOException {
    String content = Files.readString(file, StandardCharsets.UTF_8);
    if (!content.contains(what)) {
      throw new IllegalStateException(file + " does not hold " + what);
    }
    Files.writeString(file, content.replace(what, by), StandardCharsets.UTF_8);
  }
}
