package dev.artishow.trainer.data.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of some kinds in a folder of a package and in all folders below.
 *
 * @param packageFolder the unpacked package
 * @param folder of the files inside it
 * @param names paths inside that folder, parted by slashes and sorted
 */
record SourceFiles(Path packageFolder, String folder, List<String> names) {
  SourceFiles {
    names = List.copyOf(names);
  }

  /**
   * Lists files.
   *
   * @param suffixes without the dot, in small letters
   * @throws IOException if the package has no such folder
   */
  static SourceFiles of(Path packageFolder, String folder, Set<String> suffixes)
      throws IOException {
    Path root = packageFolder.resolve(folder);
    try (Stream<Path> files = Files.walk(root)) {
      List<String> names =
          files
              .filter(Files::isRegularFile)
              .map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(name -> suffixes.contains(suffix(name)))
              .sorted()
              .toList();
      return new SourceFiles(packageFolder, folder, names);
    }
  }

  private static String suffix(String name) {
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  int count() {
    return names.size();
  }

  /** The path inside the package. */
  String path(String name) {
    return folder + "/" + name;
  }

  byte[] read(String name) throws IOException {
    return Files.readAllBytes(packageFolder.resolve(folder).resolve(name));
  }
}
