package dev.artishow.trainer.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CreditsTest {
  private static final Path REPOSITORY = Path.of("..");

  @TempDir Path folder;

  @Test
  void repository_creditsFile_isWhatThePackagesSay() throws IOException {
    assertThat(REPOSITORY.resolve("CREDITS.md"))
        .as("bring it up to date with: ./artishow credits --write")
        .hasContent(Credits.markdown(REPOSITORY.resolve("models")));
  }

  @Test
  void shippedPackage_withoutALicenceInItsCard_isUnderApache() throws IOException {
    assertThat(Credits.markdown(REPOSITORY.resolve("models")))
        .contains("## base 1.0.0", "Apache License 2.0 (`Apache-2.0`)")
        .contains("| twemoji | Twitter, Inc and other contributors | CC-BY-4.0 |");
  }

  @Test
  void attribution_written_readsBackLineByLine() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    Path file = folder.resolve("a.tsv.gz");
    var lines = new ArrayList<Attribution.Line>();

    Attribution.write(file, dataset, new int[] {0, 1});
    Attribution.read(file, lines::add);

    assertThat(lines)
        .hasSize(2)
        .first()
        .isEqualTo(
            new Attribution.Line(
                "flat",
                "Ada",
                "CC0-1.0",
                "json/flat.json: info.license",
                "@things/icons " + dataset.entry(0).version()));
  }

  @Test
  void attribution_lineWithTooFewFields_isNamed() throws IOException {
    Path file = folder.resolve("a.tsv.gz");
    String header = "id\tauthor\tlicense\tevidence\tpackage\tversion\tpath\n";
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write((header + "a/b\tAda\n").getBytes(StandardCharsets.UTF_8));
    }

    assertThatIOException()
        .isThrownBy(() -> Attribution.read(file, line -> {}))
        .withMessageContaining("line 2 must have 7 fields, has 2");
  }
}
