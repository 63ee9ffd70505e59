package dev.artishow.trainer.data.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.artishow.engine.raster.Raster;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.TestingPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DatasetExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SIDE = 64;

  @TempDir private Path temp;
  private Dataset dataset;
  private Path out;

  @BeforeEach
  void build() throws Exception {
    dataset = new TestingPlan().buildHoldingOut(0.3, temp);
    out = temp.resolve("out");
  }

  private List<Integer> export(ExportFormat format) throws IOException {
    var written = new ArrayList<Integer>();
    new DatasetExport(dataset, SIDE).write(out, format, written::add);
    return written;
  }

  private PictureEntry entry(String id) {
    return dataset.entries().filter(entry -> entry.id().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void imagefolder_everyPicture_isBesideItsLine() throws IOException {
    assertThat(export(ExportFormat.IMAGEFOLDER))
        .hasSize(dataset.size())
        .last()
        .isEqualTo(dataset.size());

    int lines = 0;
    try (Stream<Path> splits = Files.list(out).filter(Files::isDirectory)) {
      for (Path split : splits.toList()) {
        for (String line : Files.readAllLines(split.resolve("metadata.jsonl"))) {
          JsonNode told = JSON.readTree(line);
          PictureEntry entry = entry(told.get("id").asText());
          assertThat(split.getFileName()).hasToString(entry.split().key());
          assertThat(told.get("author").asText()).isEqualTo("Ada");
          assertThat(told.get("license").asText()).isEqualTo("CC0-1.0");
          requireSame(entry, Files.readAllBytes(split.resolve(told.get("file_name").asText())));
          lines++;
        }
      }
    }
    assertThat(lines).isEqualTo(dataset.size());
  }

  @Test
  void samples_haveWordsOfEveryLanguage() throws IOException {
    export(ExportFormat.IMAGEFOLDER);

    PictureEntry apple = entry("flat/red-apple");
    String line;
    try (Stream<String> lines =
        Files.lines(out.resolve(apple.split().key()).resolve("metadata.jsonl"))) {
      line = lines.filter(each -> each.contains("\"flat/red-apple\"")).findFirst().orElseThrow();
    }
    JsonNode told = JSON.readTree(line);
    assertThat(told.get("text").asText()).isEqualTo("red apple");
    assertThat(told.at("/captions/fr").asText()).isEqualTo("pomme rouge");
    assertThat(told.get("style").asText()).isEqualTo("flat");
  }

  @Test
  void webdataset_samples_areThreeFilesInARow() throws IOException {
    export(ExportFormat.WEBDATASET);

    var samples = new TreeMap<String, List<String>>();
    try (Stream<Path> archives = Files.list(out).filter(file -> file.toString().endsWith(".tar"))) {
      for (Path archive : archives.toList()) {
        read(archive, samples);
      }
    }
    assertThat(samples).hasSize(dataset.size());
    assertThat(samples.values())
        .allSatisfy(kinds -> assertThat(kinds).containsExactly("png", "json", "txt"));
  }

  private void read(Path archive, Map<String, List<String>> samples) throws IOException {
    try (var tar = new TarArchiveInputStream(Files.newInputStream(archive))) {
      byte[] png = {};
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        String[] name = entry.getName().split("[.]", 2);
        samples.computeIfAbsent(name[0], unused -> new ArrayList<>()).add(name[1]);
        byte[] content = tar.readAllBytes();
        switch (name[1]) {
          case "png" -> png = content;
          case "json" -> requireSame(entry(JSON.readTree(content).get("id").asText()), png);
          default -> assertThat(new String(content, StandardCharsets.UTF_8)).isNotBlank();
        }
      }
    }
  }

  @Test
  void archives_areCutAndTheSameAgain() throws IOException {
    for (String name : List.of("one", "two")) {
      Path folder = Files.createDirectory(temp.resolve(name));
      try (var samples = new WebDataset(folder, 2)) {
        for (int index = 0; index < dataset.size(); index++) {
          samples.write(Sample.of(dataset, dataset.entry(index)), new byte[] {1, 2, 3});
        }
      }
    }
    Path first = temp.resolve("one/train-000000.tar");
    assertThat(first).hasSameBinaryContentAs(temp.resolve("two/train-000000.tar"));
    assertThat(temp.resolve("one/train-000001.tar")).exists();
  }

  @Test
  void card_isReadByHuggingFace() throws IOException {
    export(ExportFormat.IMAGEFOLDER);

    assertThat(Files.readString(out.resolve("README.md")))
        .startsWith(
            """
            ---
            pretty_name: "tiny"
            license:
            - "cc0-1.0"
            language:
            - "en"
            - "fr"
            task_categories:
            - "text-to-image"
            - "unconditional-image-generation"
            size_categories:
            - "n<1K"
            ---
            """)
        .contains("| CC0-1.0 | %d |".formatted(dataset.size()));
  }

  @Test
  void folder_thatIsThere_isLeftAlone() throws IOException {
    Files.createDirectory(out);

    assertThatThrownBy(() -> export(ExportFormat.WEBDATASET))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("name a new folder");
    assertThat(out).isEmptyDirectory();
  }

  @Test
  void side_thatTheDataSetLacks_isRefused() {
    assertThatThrownBy(() -> new DatasetExport(dataset, 48))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("side must be one of [32, 64, 128] pixels, was 48");
  }

  @Test
  void format_unknown_isRefused() {
    assertThatThrownBy(() -> ExportFormat.parse("parquet"))
        .hasMessage("format must be one of [imagefolder, webdataset], was parquet");
  }

  @Test
  void frontMatter_licencesThatHuggingFaceDoesNotKnow_areNamed() {
    assertThat(new FrontMatter().license("LicenseRef-public-domain", "LICENSES.txt"))
        .hasToString(
            """
            ---
            license: "other"
            license_name: "LicenseRef-public-domain"
            license_link: "LICENSES.txt"
            ---
            """);
    assertThat(new FrontMatter().languages(List.of("zh-Hant", "sr_Latn", "zh")).toString())
        .isEqualTo("---\nlanguage:\n- \"sr\"\n- \"zh\"\n---\n");
    assertThat(new FrontMatter().with("a", "x: \"y\" # z").toString())
        .contains("a: \"x: \\\"y\\\" # z\"");
  }

  /** To the last bit: straight alpha rounds, but not what is opaque or clear. */
  private void requireSame(PictureEntry entry, byte[] png) throws IOException {
    byte[] rgba = new byte[SIDE * SIDE * 4];
    dataset.read(entry.index(), SIDE, rgba);
    var image = Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(png)));
    var expected = new Raster(SIDE, rgba).toImage();
    assertThat(image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE))
        .isEqualTo(expected.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
  }
}
