package dev.artishow.trainer.data;

import dev.artishow.trainer.data.caption.Concept;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the files of a data set into a folder. Pictures come first, in order, with what is known
 * of them so far; how they are split is known only when all of them are there.
 */
final class DatasetWriter implements Closeable {
  static final String CONCEPTS = "concepts.jsonl";
  static final String DROPPED = "dropped.jsonl";
  private static final String DRAFT = "manifest.draft";

  private final Path folder;
  private final JsonLines draft;
  private final JsonLines dropped;
  private final ShardWriter small;
  private final ShardWriter medium;
  private final ShardWriter large;
  private int pictures;
  private int droppedCount;

  DatasetWriter(Path folder, int picturesPerShard) throws IOException {
    this.folder = folder;
    draft = JsonLines.write(folder.resolve(DRAFT));
    dropped = JsonLines.write(folder.resolve(DROPPED));
    small = new ShardWriter(folder, Rendering.SMALL, picturesPerShard);
    medium = new ShardWriter(folder, Rendering.MEDIUM, picturesPerShard);
    large = new ShardWriter(folder, Rendering.LARGE, picturesPerShard);
  }

  void picture(PictureEntry entry, Rendering.Drawn drawn) throws IOException {
    draft.add(entry);
    small.write(drawn.small());
    medium.write(drawn.medium());
    large.write(drawn.large());
    pictures++;
  }

  void dropped(String what, String reason) throws IOException {
    dropped.add(new Dropped(what, reason));
    droppedCount++;
  }

  /**
   * Writes the concepts and the manifest, now that it is known what is held out.
   *
   * @return how many pictures may be learnt from
   */
  int split(List<Concept> concepts, LeakGuard guard) throws IOException {
    draft.close();
    JsonLines.forEach(folder.resolve(DRAFT), PictureEntry.class, guard::remember);
    var lines = new HashMap<String, Integer>();
    try (JsonLines out = JsonLines.write(folder.resolve(CONCEPTS))) {
      for (Concept concept : guard.guarded(concepts, this)) {
        lines.put(concept.key(), lines.size());
        out.add(concept);
      }
    }
    long training = writeManifest(lines, guard);
    Files.delete(folder.resolve(DRAFT));
    return Math.toIntExact(training);
  }

  private long writeManifest(Map<String, Integer> concepts, LeakGuard guard) throws IOException {
    try (var manifest = new DatasetManifestWriter(folder, pictures)) {
      JsonLines.forEach(
          folder.resolve(DRAFT),
          PictureEntry.class,
          entry ->
              manifest.add(guard.guarded(entry, this), concepts.getOrDefault(entry.concept(), -1)));
      return manifest.count(Split.TRAIN);
    }
  }

  int pictures() {
    return pictures;
  }

  int droppedCount() {
    return droppedCount;
  }

  @Override
  public void close() throws IOException {
    try (draft;
        dropped;
        small;
        medium;
        large) {
      // each is closed, whatever the others do
    }
  }
}
