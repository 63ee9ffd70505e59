package dev.artishow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents say of each other. */
class DocumentsTest {
  private static final Path REPOSITORY = Path.of("..");
  private static final Path RECORDS = REPOSITORY.resolve("docs/decisions");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)]*)?\\)");
  private static final Pattern NUMBERED = Pattern.compile("\\d{4}-.+\\.md");
  private static final Pattern LINE_OF_TREE = Pattern.compile("(?m)^  ([a-z0-9.]+) +\\S");
  private static final Path SOURCES = Path.of("src", "main", "java", "dev", "artishow");
  private static final Pattern ELSEWHERE = Pattern.compile("(https?|mailto):.*");

  @Test
  void decisions_all_areListedUnderTheirNumberAndHeading() throws IOException {
    List<String> lines =
        Files.readAllLines(RECORDS.resolve("README.md")).stream()
            .filter(line -> line.startsWith("- ["))
            .toList();

    assertThat(lines).isNotEmpty().doesNotHaveDuplicates();
    assertThat(lines)
        .containsExactlyInAnyOrderElementsOf(records().stream().map(DocumentsTest::line).toList());
  }

  @Test
  void links_all_leadToFilesThatAreThere() throws IOException {
    List<Path> documents = documents();

    assertThat(documents).contains(REPOSITORY.resolve("README.md"));
    assertThat(documents).allSatisfy(DocumentsTest::leadsToFiles);
  }

  @Test
  void tree_ofTheArchitecture_hasALineForEachPackage() throws IOException {
    String architecture = Files.readString(REPOSITORY.resolve("docs/ARCHITECTURE.md"));
    String tree = architecture.substring(architecture.indexOf("## The tree"));
    List<String> told = LINE_OF_TREE.matcher(tree).results().map(line -> line.group(1)).toList();

    assertThat(told).isNotEmpty().containsExactlyInAnyOrderElementsOf(packages());
  }

  private static void leadsToFiles(Path document) throws IOException {
    List<String> links =
        LINK.matcher(Files.readString(document))
            .results()
            .map(found -> found.group(1))
            .filter(link -> !ELSEWHERE.matcher(link).matches())
            .toList();
    assertThat(links)
        .as(document.toString())
        .allSatisfy(link -> assertThat(document.resolveSibling(link)).exists());
  }

  private static String line(Path record) {
    String file = String.valueOf(record.getFileName());
    String number = file.substring(0, 4);
    return "- [%s](%s): %s".formatted(number, file, heading(record, number));
  }

  private static String heading(Path record, String number) {
    try {
      String first = Files.readAllLines(record).get(0);
      assertThat(first).as(record.toString()).startsWith("# " + number + ": ");
      return first.substring("# NNNN: ".length());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> records() throws IOException {
    try (Stream<Path> files = Files.list(RECORDS)) {
      return files
          .filter(file -> NUMBERED.matcher(String.valueOf(file.getFileName())).matches())
          .toList();
    }
  }

  /** Those at the top of the repository, and all in its folder of documents. */
  private static List<Path> documents() throws IOException {
    try (Stream<Path> top = Files.list(REPOSITORY);
        Stream<Path> docs = Files.walk(REPOSITORY.resolve("docs"))) {
      return Stream.concat(top, docs)
          .filter(file -> String.valueOf(file.getFileName()).endsWith(".md"))
          .toList();
    }
  }

  private static List<String> packages() throws IOException {
    var packages = new ArrayList<String>();
    for (Path module : modules()) {
      Path root = module.resolve(SOURCES);
      try (Stream<Path> files = Files.walk(root)) {
        files
            .filter(file -> file.endsWith("package-info.java"))
            .map(file -> root.relativize(file.resolveSibling("")).toString())
            .map(folder -> folder.replace(File.separatorChar, '.'))
            .forEach(packages::add);
      }
    }
    return packages;
  }

  private static List<Path> modules() throws IOException {
    try (Stream<Path> folders = Files.walk(REPOSITORY, 2)) {
      return folders.filter(folder -> Files.isDirectory(folder.resolve(SOURCES))).toList();
    }
  }
}
