package dev.artishow.engine.model;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are just those which the manifest lists, and yet tell nobody anything. */
final class PackageDocumentsTest {
  private final Path folder;

  PackageDocumentsTest(@TempDir Path models) throws IOException {
    folder = SamplePackage.write(models, "tiny", "1.0.0").folder();
  }

  private static byte[] packed(int bytes) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(new byte[bytes]);
    }
    return packed.toByteArray();
  }

  private void assertRefused(String file, byte[] content, String reason) throws IOException {
    SamplePackage.replace(folder, file, content);
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> ModelPackage.open(folder))
        .withMessageContainingAll(file, reason);
  }

  @ParameterizedTest
  @CsvSource({
    "MODEL_CARD.md,'','must not be empty'",
    "LICENSES.txt,' \n','must not be empty'",
    "samples.png,'','must be a PNG picture'",
    "samples.png,GIF89a,'must be a PNG picture'",
    "ATTRIBUTION.tsv.gz,hello,'must be packed by gzip'",
    "ATTRIBUTION.tsv.gz,'','must be packed by gzip'",
  })
  void open_documentThatTellsNothing_isRefused(String file, String content, String reason)
      throws IOException {
    assertRefused(file, content.getBytes(UTF_8), reason);
  }

  @Test
  void open_textInAnotherEncoding_isRefused() throws IOException {
    assertRefused("MODEL_CARD.md", "é".getBytes(UTF_16), "UTF-8");
  }

  @Test
  void open_listThatIsCut_isRefused() throws IOException {
    byte[] whole = packed(1000);
    assertRefused("ATTRIBUTION.tsv.gz", Arrays.copyOf(whole, whole.length - 9), "cannot be");
  }

  @Test
  void open_listOfNothing_isRefused() throws IOException {
    assertRefused("ATTRIBUTION.tsv.gz", packed(0), "does to none");
  }

  @Test
  void open_listThatUnpacksToTooMuch_isRefused() throws IOException {
    assertRefused("ATTRIBUTION.tsv.gz", packed(66 << 20), "to 64 MiB, does to more");
  }

  @Test
  void open_listOfSome_isOpened() throws IOException {
    SamplePackage.replace(folder, "ATTRIBUTION.tsv.gz", packed(1));
    assertThat(ModelPackage.open(folder).id().title()).isEqualTo("tiny 1.0.0");
  }
}
