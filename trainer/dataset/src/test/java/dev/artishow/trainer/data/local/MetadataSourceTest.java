package dev.artishow.trainer.data.local;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.raster.TestingPictures;
import dev.artishow.trainer.data.source.Rights;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class MetadataSourceTest {
  private static final Rights RIGHTS = new Rights("CC0-1.0", "Ada", "consent.json");
  @TempDir Path folder;

  private TestingVisitor read(String... lines) throws Exception {
    Files.writeString(folder.resolve("metadata.jsonl"), String.join("\n", lines));
    return TestingVisitor.of(new MetadataSource(LocalTree.of(folder), "en", RIGHTS));
  }

  private void picture(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, TestingPictures.png(4, 4));
  }

  @Test
  void forEach_captions_areReadInEveryForm() throws Exception {
    for (String name : new String[] {"a.png", "b.png", "c.png", "sub/d.png"}) {
      picture(name);
    }
    TestingVisitor seen =
        read(
            "{\"file_name\": \"a.png\", \"text\": \"a cat\\nkitty\", \"objects\": {\"bbox\": [1]}}",
            "",
            "{\"file_name\": \"b.png\", \"text\": [\"a dog\", \"hound\"]}",
            "{\"file_name\": \"./c.png\", \"text\": {\"en\": \"sun\", \"fr\": [\"soleil\","
                + " \"astre\"]}}",
            "{\"file_name\": \"sub/d.png\", \"text\": \"moon\"}");

    assertThat(seen.words("a.png", "en")).isEqualTo("a cat [kitty]");
    assertThat(seen.words("b.png", "en")).isEqualTo("a dog [hound]");
    assertThat(seen.words("c.png", "fr")).isEqualTo("soleil [astre]");
    assertThat(seen.words("sub/d.png", "en")).isEqualTo("moon []");
    assertThat(seen.refused).isEmpty();
  }

  @Test
  void forEach_ownRights_win() throws Exception {
    picture("a.png");
    picture("b.png");
    picture("c.png");
    TestingVisitor seen =
        read(
            "{\"file_name\": \"a.png\", \"text\": \"cat\", \"author\": \"Bob\", \"license\":"
                + " \"cc-by-4.0\"}",
            "{\"file_name\": \"b.png\", \"text\": \"cat\", \"author\": \"Bob\"}",
            "{\"file_name\": \"c.png\", \"text\": \"cat\"}");

    assertThat(requireNonNull(seen.pictures.get("a.png")).rights())
        .contains(new Rights("CC-BY-4.0", "Bob", "metadata.jsonl line 1: license"));
    assertThat(requireNonNull(seen.pictures.get("b.png")).rights())
        .contains(new Rights("CC0-1.0", "Bob", "consent.json"));
    assertThat(requireNonNull(seen.pictures.get("c.png")).rights()).isEmpty();
  }

  @Test
  void forEach_brokenLines_areRefusedOneByOne() throws Exception {
    picture("a.png");
    picture("b.png");
    TestingVisitor seen =
        read(
            "{\"file_name\": \"a.png\"",
            "[1]",
            "{\"text\": \"no name\"}",
            "{\"file_name\": \"../../etc/passwd\", \"text\": \"x\"}",
            "{\"file_name\": \"/etc/passwd\", \"text\": \"x\"}",
            "{\"file_name\": \"gone.png\", \"text\": \"x\"}",
            "{\"file_name\": \"a.png\", \"text\": \"cat\"}",
            "{\"file_name\": \"a.png\", \"text\": \"cat again\"}",
            "{\"file_name\": \"b.png\", \"text\": \"cat\", \"license\": \"CC-BY-NC-4.0\"}",
            "{\"file_name\": \"b.png\", \"text\": {\"english\": \"cat\"}}",
            "{\"file_name\": 7, \"text\": \"cat\"}",
            "{\"file_name\": \"a.png\", \"text\": \"" + "x".repeat(70_000) + "\"}",
            "[".repeat(5000));

    assertThat(seen.pictures).containsOnlyKeys("a.png");
    assertThat(seen.refused)
        .hasEntrySatisfying("metadata.jsonl line 1", has("not valid JSON"))
        .hasEntrySatisfying("metadata.jsonl line 2", has("must be a JSON object"))
        .hasEntrySatisfying("metadata.jsonl line 3", has("add \"file_name\""))
        .hasEntrySatisfying("metadata.jsonl line 4", has("lies out of the folder"))
        .hasEntrySatisfying("metadata.jsonl line 5", has("lies out of the folder"))
        .hasEntrySatisfying("metadata.jsonl line 6", has("not there, \"gone.png\""))
        .hasEntrySatisfying(
            "metadata.jsonl line 8", has("again, \"a.png\" of metadata.jsonl line 7"))
        .hasEntrySatisfying(
            "metadata.jsonl line 9", has("not accepted, \"CC-BY-NC-4.0\"; accepted are CC0-1.0"))
        .hasEntrySatisfying("metadata.jsonl line 10", has("again"))
        .hasEntrySatisfying("metadata.jsonl line 11", has("file_name must be a text"))
        .hasEntrySatisfying("metadata.jsonl line 12", has("at most 65536 bytes"))
        .hasEntrySatisfying("metadata.jsonl line 13", has("not valid JSON"));
  }

  private static java.util.function.Consumer<String> has(String part) {
    return reason -> assertThat(reason).contains(part);
  }

  @Test
  void forEach_languageThatIsNone_isRefused() throws Exception {
    picture("b.png");
    assertThat(read("{\"file_name\": \"b.png\", \"text\": {\"english\": \"cat\"}}").refused)
        .hasEntrySatisfying("metadata.jsonl line 1", has("names \"english\""));
  }

  @Test
  void forEach_pictureThatNoLineNames_isRefused() throws Exception {
    picture("a.png");
    picture("b.png");
    assertThat(read("{\"file_name\": \"a.png\", \"text\": \"cat\"}").refused)
        .hasEntrySatisfying("b.png", has("not named by metadata.jsonl"));
  }

  @Test
  void forEach_metadataInSubfolders_nameFilesFromThere() throws Exception {
    picture("train/a.png");
    picture("test/a.png");
    Files.writeString(
        folder.resolve("train/metadata.jsonl"), "{\"file_name\": \"a.png\", \"text\": \"cat\"}");
    Files.writeString(
        folder.resolve("test/metadata.jsonl"), "{\"file_name\": \"a.png\", \"text\": \"dog\"}");

    TestingVisitor seen = TestingVisitor.of(new MetadataSource(LocalTree.of(folder), "en", RIGHTS));

    assertThat(seen.words("train/a.png", "en")).isEqualTo("cat []");
    assertThat(seen.words("test/a.png", "en")).isEqualTo("dog []");
  }

  private TestingVisitor readCsv(String text) throws Exception {
    Files.writeString(folder.resolve("metadata.csv"), text);
    return TestingVisitor.of(new MetadataSource(LocalTree.of(folder), "en", RIGHTS));
  }

  @Test
  void forEach_captionsOfOtherTrainers_areRead() throws Exception {
    for (String name : new String[] {"a.png", "b.png", "c.png", "d.png"}) {
      picture(name);
    }
    TestingVisitor seen =
        read(
            "{\"file_name\": \"a.png\", \"caption\": \"cat\"}",
            "{\"file_name\": \"b.png\", \"prompt\": [\"dog\", \"hound\"]}",
            "{\"file_name\": \"c.png\", \"text\": \"sun\", \"caption\": \"moon\"}",
            "{\"file_name\": \"d.png\", \"label\": 7, \"text\": null}");

    assertThat(seen.words("a.png", "en")).isEqualTo("cat []");
    assertThat(seen.words("b.png", "en")).isEqualTo("dog [hound]");
    assertThat(seen.words("c.png", "en")).isEqualTo("sun []");
    assertThat(seen.refused)
        .hasEntrySatisfying(
            "metadata.jsonl line 4",
            has("\"text\", \"caption\" or \"prompt\", has: file_name, label, text"));
  }

  @Test
  void forEach_csv_isRead() throws Exception {
    picture("a.png");
    picture("b.png");
    TestingVisitor seen =
        readCsv(
            """
            \ufefffile_name,text,license\r
            a.png,"a ""big"" cat, sitting
            kitty",MIT\r
            \r
            b.png,dog,\r
            """);

    assertThat(seen.refused).isEmpty();
    assertThat(seen.words("a.png", "en")).isEqualTo("a \"big\" cat, sitting [kitty]");
    assertThat(seen.words("b.png", "en")).isEqualTo("dog []");
    assertThat(requireNonNull(seen.pictures.get("a.png")).rights())
        .contains(new Rights("MIT", "Ada", "metadata.csv line 2: license"));
  }

  @ParameterizedTest
  @ValueSource(strings = {";", "\t"})
  void forEach_csvOfASpreadsheet_isRead(String separator) throws Exception {
    picture("a.png");
    picture("b.png");
    TestingVisitor seen =
        readCsv(
            String.join(
                separator,
                "file_name",
                "text\na.png",
                "cat, sitting\nb.png",
                "\"dog" + separator + "old\"\n"));

    assertThat(seen.refused).isEmpty();
    assertThat(seen.words("a.png", "en")).isEqualTo("cat, sitting []");
    assertThat(seen.words("b.png", "en"))
        .isEqualTo("dog" + separator.replace('\t', ' ') + "old []");
  }

  @Test
  void forEach_brokenCsv_isToldLineByLine() throws Exception {
    picture("a.png");
    picture("b.png");
    TestingVisitor seen =
        readCsv("file_name,text\na.png,a cat, sitting\na.png\nb.png,dog\na.png,\"never ends\n");

    assertThat(seen.pictures).containsOnlyKeys("b.png");
    assertThat(seen.refused)
        .hasEntrySatisfying("metadata.csv line 2", has("at most 2 values, has 3"))
        .hasEntrySatisfying("metadata.csv line 3", has("has no caption"))
        .hasEntrySatisfying("metadata.csv line 5", has("from here on"));
  }

  @Test
  void forEach_csvThatSaysNothing_isNamed() throws Exception {
    picture("a.png");

    assertThat(readCsv("").refused)
        .hasEntrySatisfying("metadata.csv", has("names no pictures"))
        .hasEntrySatisfying("a.png", has("not named by metadata.csv"));
    assertThat(readCsv("name,text\na.png,cat\n").refused)
        .hasEntrySatisfying("metadata.csv line 2", has("add \"file_name\", has: name, text"));
  }

  @Test
  void forEach_csvInOtherLetters_isTold() throws Exception {
    picture("a.png");
    Files.write(
        folder.resolve("metadata.csv"),
        "file_name,text\na.png,\u00e9t\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

    TestingVisitor seen = TestingVisitor.of(new MetadataSource(LocalTree.of(folder), "en", RIGHTS));

    assertThat(seen.pictures).isEmpty();
    assertThat(seen.refused.values()).anyMatch(reason -> reason.contains("UTF-8"));
  }

  @Test
  void forEach_parquet_isExplained() throws Exception {
    picture("a.png");
    Files.write(folder.resolve("metadata.parquet"), new byte[] {1});

    assertThat(read("{\"file_name\": \"a.png\", \"text\": \"cat\"}").refused)
        .hasEntrySatisfying("metadata.parquet", has("is Parquet, which is not read"));
  }
}
