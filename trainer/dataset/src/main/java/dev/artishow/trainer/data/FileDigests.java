package dev.artishow.trainer.data;

import dev.artishow.config.file.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Digests of the files beside the shards; a shard's header holds its own. */
final class FileDigests {
  private static final List<String> FILES =
      List.of(
          DatasetManifestWriter.MANIFEST,
          ManifestIndex.PLACES,
          ManifestIndex.GROUPS,
          DatasetWriter.CONCEPTS,
          SplitRecord.FILE);

  private FileDigests() {}

  /** By file name, of a folder that is complete but for what holds these digests. */
  static Map<String, String> of(Path folder) throws IOException {
    var digests = new TreeMap<String, String>();
    for (String file : FILES) {
      digests.put(file, Sha256.of(folder.resolve(file)));
    }
    return digests;
  }

  /** The files that have another digest now. */
  static List<String> damaged(Path folder, Map<String, String> digests) throws IOException {
    var damaged = new ArrayList<String>();
    for (Map.Entry<String, String> file : digests.entrySet()) {
      if (!Sha256.of(folder.resolve(file.getKey())).equals(file.getValue())) {
        damaged.add(file.getKey());
      }
    }
    return damaged;
  }
}
