package dev.artishow.trainer.data;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.trainer.data.source.LicenseClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a data set says of itself in {@code dataset.json}.
 *
 * @param format of the folder; another number means another layout
 * @param licenses the class that every picture's licence is of
 * @param planSha256 digest of the plan and the builder's version: the same digest, the same bytes
 * @param seed of the split
 * @param picturesPerShard in every shard but the last
 * @param sides of the pictures, in pixels
 * @param languages that captions are in, CLDR locales, sorted
 * @param digests SHA-256 of the files beside the shards, which hold their own
 * @param origins what the origins of captions stand for: package, version and licence
 */
public record DatasetInfo(
    int format,
    String name,
    LicenseClass licenses,
    String planSha256,
    long seed,
    int pictures,
    int trainPictures,
    int concepts,
    int dropped,
    int picturesPerShard,
    List<Integer> sides,
    List<String> languages,
    Map<String, String> digests,
    Map<String, String> origins) {
  static final int FORMAT = 2;
  static final String FILE = "dataset.json";
  private static final Pattern LICENSE = Pattern.compile("\\(([^()]+)\\)$");

  public DatasetInfo {
    sides = List.copyOf(sides);
    languages = List.copyOf(languages);
    digests = Collections.unmodifiableMap(new TreeMap<>(digests));
    origins = Collections.unmodifiableMap(new TreeMap<>(origins));
  }

  /** SPDX identifiers of the licences of names and keywords, sorted; a source's own have none. */
  public List<String> captionLicenses() {
    return origins.values().stream()
        .map(LICENSE::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .distinct()
        .sorted()
        .toList();
  }

  static DatasetInfo read(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new IOException(
          "%s is not a data set: it has no %s; build one with: artishow dataset build"
              .formatted(folder, FILE));
    }
    var info = new ObjectMapper().readValue(file.toFile(), DatasetInfo.class);
    if (info.format() != FORMAT) {
      throw new IOException(
          "%s has format %d, this program reads %d; build the data set again"
              .formatted(file, info.format(), FORMAT));
    }
    return info;
  }

  void write(Path folder) throws IOException {
    new ObjectMapper()
        .writerWithDefaultPrettyPrinter()
        .writeValue(folder.resolve(FILE).toFile(), this);
  }
}
