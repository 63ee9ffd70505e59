package dev.artishow.trainer.data.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A folder in which apt keeps lists of the machine's archives of its own, source packages included.
 * The archives are read from the machine's configuration every time and are nowhere else written
 * down.
 */
final class AptState {
  private static final Pattern TYPES = Pattern.compile("(?im)^Types:.*$");
  private static final Pattern ENTRY = Pattern.compile("(?m)^[ \\t]*deb([ \\t].*)$");
  private static final Pattern LIST = Pattern.compile(".*_(Packages|Sources)(\\.\\w+)?");

  private final Path folder;

  private AptState(Path folder) {
    this.folder = folder;
  }

  /**
   * Makes the folder, or brings it up to the machine's configuration.
   *
   * @param configuration apt's own, usually {@code /etc/apt}
   * @throws IOException if the machine has no archives configured
   */
  static AptState prepare(Path folder, Path configuration) throws IOException {
    Path whole = folder.toAbsolutePath();
    Path sources = Files.createDirectories(whole.resolve("sources"));
    Files.createDirectories(whole.resolve("lists/partial"));
    Files.createDirectories(whole.resolve("cache/archives/partial"));
    deleteFiles(sources);
    List<Path> files = configured(configuration);
    if (files.isEmpty()) {
      throw new IOException(
          "%s names no archives of Debian; packages of Debian are fetched where apt is set up"
              .formatted(configuration));
    }
    for (Path file : files) {
      Files.writeString(
          sources.resolve(file.getFileName()),
          withSources(Files.readString(file), file.toString().endsWith(".sources")));
    }
    return new AptState(whole);
  }

  private static List<Path> configured(Path configuration) throws IOException {
    var files = new ArrayList<Path>();
    Path single = configuration.resolve("sources.list");
    if (Files.isReadable(single)) {
      files.add(single);
    }
    Path parts = configuration.resolve("sources.list.d");
    if (Files.isDirectory(parts)) {
      try (Stream<Path> entries = Files.list(parts)) {
        entries
            .filter(file -> file.toString().toLowerCase(Locale.ROOT).matches(".*\\.(list|sources)"))
            .filter(Files::isReadable)
            .sorted()
            .forEach(files::add);
      }
    }
    return files;
  }

  /**
   * The same archives for binary and source packages.
   *
   * @param stanzas whether in deb822's form rather than one line for each archive
   */
  static String withSources(String archives, boolean stanzas) {
    return stanzas
        ? TYPES.matcher(archives).replaceAll("Types: deb deb-src")
        : ENTRY.matcher(archives).replaceAll("deb$1\ndeb-src$1");
  }

  private static void deleteFiles(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path file : entries.toList()) {
        Files.delete(file);
      }
    }
  }

  /** Whether any list was fetched. */
  boolean hasLists() throws IOException {
    try (Stream<Path> entries = Files.list(folder.resolve("lists"))) {
      return entries.anyMatch(file -> LIST.matcher(file.getFileName().toString()).matches());
    }
  }

  /** What tells apt to use the folder. */
  List<String> options() {
    return List.of(
        "-o",
        "Dir::Etc::SourceList=/dev/null",
        "-o",
        "Dir::Etc::SourceParts=" + folder.resolve("sources"),
        "-o",
        "Dir::State::Lists=" + folder.resolve("lists"),
        "-o",
        "Dir::Cache=" + folder.resolve("cache"),
        "-o",
        "Acquire::Languages=none");
  }
}
