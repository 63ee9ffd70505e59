package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Concept;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Writes the files of a data set into a folder, in order. */
final class DatasetWriter implements Closeable {
  static final String MANIFEST = "manifest.jsonl";
  static final String CONCEPTS = "concepts.jsonl";
  static final String DROPPED = "dropped.jsonl";

  private final JsonLines manifest;
  private final JsonLines concepts;
  private final JsonLines dropped;
  private final ShardWriter small;
  private final ShardWriter medium;
  private final ShardWriter large;
  private int droppedCount;

  DatasetWriter(Path folder, int picturesPerShard) throws IOException {
    manifest = JsonLines.write(folder.resolve(MANIFEST));
    concepts = JsonLines.write(folder.resolve(CONCEPTS));
    dropped = JsonLines.write(folder.resolve(DROPPED));
    small = new ShardWriter(folder, Rendering.SMALL, picturesPerShard);
    medium = new ShardWriter(folder, Rendering.MEDIUM, picturesPerShard);
    large = new ShardWriter(folder, Rendering.LARGE, picturesPerShard);
  }

  void picture(PictureEntry entry, Rendering.Drawn drawn) throws IOException {
    manifest.add(entry);
    small.write(drawn.small());
    medium.write(drawn.medium());
    large.write(drawn.large());
  }

  void concept(Concept concept) throws IOException {
    concepts.add(concept);
  }

  void dropped(String what, String reason) throws IOException {
    dropped.add(new Dropped(what, reason));
    droppedCount++;
  }

  int droppedCount() {
    return droppedCount;
  }

  @Override
  public void close() throws IOException {
    try (manifest;
        concepts;
        dropped;
        small;
        medium;
        large) {
      // each is closed, whatever the others do
    }
  }
}
