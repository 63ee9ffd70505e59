package dev.artishow.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All texts in French are set as French is. */
class FrenchTypographyTest {
  private static final Path REPOSITORY = Path.of("..");

  /** Such a space as may end a line or is wide; the sandbox's command {@code ?} stands alone. */
  private static final Pattern LOOSE =
      Pattern.compile("[ \\u00a0][;:!?»](?! pour l’aide)(?=[\\s.,)…]|$)|«[ \\u00a0]");

  /** One of a typewriter; in a format it would also be taken for a quote. */
  private static final Pattern APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");

  @Test
  void doublePunctuation_everywhere_standsBehindANarrowSpaceThatDoesNotBreak() throws IOException {
    assertThat(found(LOOSE)).isEmpty();
  }

  @Test
  void apostrophes_everywhere_areTypographic() throws IOException {
    assertThat(found(APOSTROPHE)).isEmpty();
  }

  private static List<String> found(Pattern fault) throws IOException {
    List<Path> files = files();
    assertThat(files).hasSizeGreaterThan(8);
    var found = new ArrayList<String>();
    for (Path file : files) {
      var texts = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
      texts.forEach(
          (key, text) -> {
            if (fault.matcher(text.toString()).find()) {
              found.add(file.getFileName() + ": " + key + " = " + text);
            }
          });
    }
    return found;
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.toString().endsWith("_fr.properties"))
          .filter(file -> file.toString().contains("src/main/resources"))
          .toList();
    }
  }
}
