package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.artishow.engine.file.Sha256;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelPackageTest {
  private final Path models;
  private final ModelPackage original;
  private final Path manifest;
  private Path folder;

  ModelPackageTest(@TempDir Path models) throws IOException {
    this.models = models;
    original = SamplePackage.write(models, "tiny", "1.0.0");
    folder = original.folder();
    manifest = folder.resolve("model.json");
  }

  @Test
  void open_published_isWhatWasWritten() throws IOException {
    var opened = ModelPackage.open(folder);
    assertThat(opened.card()).isEqualTo(SamplePackage.card("tiny", "1.0.0"));
    assertThat(opened.id().title()).isEqualTo("tiny 1.0.0");
    assertThat(opened.id().digest()).isEqualTo(Sha256.of(Files.readAllBytes(manifest)));
    assertThat(opened.manifest().files().keySet())
        .containsExactly("MODEL_CARD.md", "tokenizer.json", "weights.safetensors");
    opened.checkShapes(SamplePackage.SHAPES);
    assertThat(opened.tokenizer().encode("a red apple", 8)).startsWith(Tokenizer.START);
    try (var weights = opened.weights()) {
      assertThat(weights.read("trunk.weight").floats()).containsExactly(5, 6, 7);
    }
  }

  @Test
  void open_cardOfAnOlderReleaseWithoutLicence_isUnderApache() throws IOException {
    String json = Files.readString(manifest);
    assertThat(json).contains(",\n    \"licence\": \"Apache-2.0\"");
    Files.writeString(manifest, json.replace(",\n    \"licence\": \"Apache-2.0\"", ""));
    assertThat(ModelPackage.open(folder).card()).isEqualTo(original.card());
  }

  @Test
  void open_otherLicence_isTold() throws IOException {
    String json = Files.readString(manifest);
    Files.writeString(
        manifest, json.replace("\"licence\": \"Apache-2.0\"", "\"licence\": \"CC-BY-SA-4.0\""));
    assertThat(ModelPackage.open(folder).card().licence()).isEqualTo("CC-BY-SA-4.0");
  }

  @Test
  void open_changedByte_isRefused() throws IOException {
    Path weights = folder.resolve("weights.safetensors");
    String expected = Sha256.of(weights);
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 1] ^= 1;
    Files.write(weights, bytes);
    assertRefused()
        .withMessage(
            "%s: must have the SHA-256 digest %s, has %s; fetch the package again",
            weights, expected, Sha256.of(bytes));
  }

  @Test
  void open_cutFile_isRefusedBySize() throws IOException {
    Path weights = folder.resolve("weights.safetensors");
    long size = Files.size(weights);
    try (var channel = Files.newByteChannel(weights, StandardOpenOption.WRITE)) {
      channel.truncate(size - 3);
    }
    assertRefused()
        .withMessage(
            "%s: must have %d bytes, has %d; fetch the package again", weights, size, size - 3);
  }

  @Test
  void open_missingFile_isRefused() throws IOException {
    Files.delete(folder.resolve("tokenizer.json"));
    assertRefused().withMessageContaining("tokenizer.json: is missing");
  }

  @Test
  void open_linkOutOfTheFolder_isRefused() throws IOException {
    Path weights = folder.resolve("weights.safetensors");
    Path outside = models.resolve("outside");
    Files.move(weights, outside);
    Files.createSymbolicLink(weights, outside);
    assertRefused().withMessageContaining("weights.safetensors: must be a plain file, is a link");
  }

  @Test
  void open_linkedManifest_isRefused() throws IOException {
    Path outside = models.resolve("outside");
    Files.move(manifest, outside);
    Files.createSymbolicLink(manifest, outside);
    assertRefused().withMessageContaining("model.json: is no file");
  }

  @Test
  void open_unlistedFile_isRefused() throws IOException {
    Files.writeString(folder.resolve("run.sh"), "#!/bin/sh");
    assertRefused().withMessageContaining("run.sh: is not listed in model.json");
  }

  @Test
  void open_folderWithoutManifest_isRefused() throws IOException {
    folder = Files.createDirectory(models.resolve("empty"));
    assertRefused().withMessageContaining("is no model package");
  }

  @Test
  void open_hugeManifest_isRefused() throws IOException {
    Files.writeString(manifest, " ".repeat((1 << 20) + 1));
    assertRefused().withMessageContaining("model.json: must be at most 1048576 bytes");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"licence\": \"Apache-2.0\" | \"licence\": \"a b\" | licence must be an SPDX identifier",
        "\"licence\": \"Apache-2.0\" | \"licence\": null | licence: Null value for creator property",
        "\"MODEL_CARD.md\" | \"../outside\" | files must be plain names of letters",
        "\"MODEL_CARD.md\" | \"/etc/passwd\" | files must be plain names of letters",
        "\"MODEL_CARD.md\" | \"a\\\\b\" | files must be plain names of letters",
        "\"MODEL_CARD.md\" | \"sub/file\" | files must be plain names of letters",
        "\"MODEL_CARD.md\" | \"..\" | files must be plain names of letters",
        "\"MODEL_CARD.md\" | \"model.json\" | files must not list model.json",
        "\"MODEL_CARD.md\" | \"signature\" | files must not list signature",
        "\"weights.safetensors\" | \"weights.pickle\" | files must list weights.safetensors",
        "\"format\": 1 | \"format\": 2 | format must be 1, was 2",
        "\"format\": 1 | \"format\": 1, \"run\": \"rm\" | run: is not known here",
        "\"format\": 1 | \"format\": 1, \"format\": 1 | Duplicate field 'format'",
        "\"format\": 1 | \"format\": \"1\" | format",
        "\"format\": 1, | ~~ | format",
        "\"kind\": \"diffusion\" | \"kind\": \"pickle\" | model.kind: must be one of [diffusion, gan, ",
        "\"name\": \"tiny\" | \"name\": \"Tiny!\" | model: name must be 1–64 of a–z, 0–9 and -",
        "\"name\": \"tiny\" | \"name\": null | model.name",
        "\"version\": \"1.0.0\" | \"version\": \"one\" | model: version must be three numbers",
        "\"width\": 8 | \"width\": 9 | model.network: width must be a multiple of 2 × heads",
        "\"width\": 8 | \"width\": 8.5 | model.network.width",
        "\"steps\": 12 | \"steps\": 500 | model.sampler: steps must be 1–100, was 500",
        "\"scale\": 3.0 | \"scale\": 30.0 | guidance.scale must be 0–20, was 30",
        "\"scale\": 3.0 | \"scale\": \"NaN\" | guidance",
        "\"from\": 0.1 | \"from\": 1.1 | guidance must start at 0–1",
        "\"loss\": 0.125 | \"loss\": 1e999 | metrics.loss must be",
        "\"loss\": 0.125 | \"lo\\nss\": 1 | metrics must be names",
        "\"samples\": 384000 | \"samples\": -1 | samples must be 0 or more, was -1",
        "\"wattHours\": 120.0 | \"wattHours\": -1 | wattHours must be 0 or more",
        "\"languages\": [ \"en\", \"fr\" ] | \"languages\": [] | languages must have 1–500 entries",
        "\"languages\": [ \"en\", \"fr\" ] | \"languages\": [null] | languages",
        "\"codeVersion\": \"0.1.0\" | \"codeVersion\": \"a\\nb\" | codeVersion must be a line",
      })
  void open_hostileManifest_isRefusedByProperty(String before, String after, String problem)
      throws IOException {
    String json = Files.readString(manifest);
    assertThat(json).contains(before);
    Files.writeString(manifest, json.replace(before, after));
    assertRefused().withMessageStartingWith(manifest.toString()).withMessageContaining(problem);
  }

  @Test
  void checkShapes_namesTheFirstFive() {
    var expected = new TreeMap<>(SamplePackage.SHAPES);
    expected.put("trunk.weight", new long[] {4});
    expected.remove("head.weight");
    for (int i = 0; i < 5; i++) {
      expected.put("blocks." + i, new long[] {1});
    }
    assertRefused(() -> original.checkShapes(expected))
        .withMessageStartingWith(folder.resolve("weights.safetensors").toString())
        .withMessageContaining("blocks.0 is missing, must be [1]")
        .withMessageContaining("blocks.4 is missing")
        .withMessageEndingWith("; and 2 more");
  }

  private static Tensor numbers(float... values) {
    return Tensor.of(values, DType.F32, values.length);
  }

  private ModelPackage encoder(float first) throws IOException {
    return SamplePackage.write(
        models,
        "encoder",
        "1.0.0",
        Map.of("text.tokens", numbers(first, 2), "pictures.in", numbers(3)),
        Optional.empty());
  }

  private ModelPackage reader(ModelPackage encoder) throws IOException {
    return SamplePackage.write(
        models,
        "reader",
        "1.0.0",
        Map.of("text.pooled", numbers(4), "trunk", numbers(5, 6)),
        Optional.of(SharedTextEncoder.of(encoder.manifest())));
  }

  @Test
  void weights_sharedTextEncoder_joinsThePackagesOwn() throws IOException {
    ModelPackage reader = ModelPackage.open(reader(encoder(1)).folder());
    reader.checkShapes(
        Map.of(
            "text.tokens", new long[] {2}, "text.pooled", new long[] {1}, "trunk", new long[] {2}));
    try (TensorSource weights = reader.weights()) {
      assertThat(weights.readAll())
          .containsExactlyInAnyOrderEntriesOf(
              Map.of(
                  "text.tokens", numbers(1, 2), "text.pooled", numbers(4), "trunk", numbers(5, 6)));
      assertThatExceptionOfType(SafeTensorsException.class)
          .isThrownBy(() -> weights.read("pictures.in"))
          .withMessageEndingWith("has no tensor pictures.in");
    }
    assertThat(reader.manifest().totalBytes())
        .isEqualTo(
            Files.size(reader.folder().resolve("weights.safetensors"))
                + Files.size(reader.folder().resolve("tokenizer.json"))
                + Files.size(reader.folder().resolve("MODEL_CARD.md")));
  }

  @Test
  void open_sharedTextEncoderIsNotThere_namesThePackage() throws IOException {
    ModelPackage encoder = encoder(1);
    folder = reader(encoder).folder();
    Files.delete(encoder.folder().resolve("weights.safetensors"));
    assertRefused()
        .withMessage(
            "%s: reads captions with the text encoder of the package encoder 1.0.0, which must be"
                + " beside it as %s",
            folder, encoder.folder());
  }

  @Test
  void open_sharedTextEncoderIsAnother_isRefused() throws IOException {
    ModelPackage encoder = encoder(1);
    folder = reader(encoder).folder();
    Files.move(encoder.folder(), models.resolve("before"));
    encoder(1.5f);
    assertRefused()
        .withMessageStartingWith(
            "%s: must have the SHA-256 digest", encoder.folder().resolve("weights.safetensors"));
  }

  @Test
  void open_sharedTextEncoderOutsideTheFolder_isRefused() throws IOException {
    folder = reader(encoder(1)).folder();
    Path json = folder.resolve("model.json");
    Files.writeString(json, Files.readString(json).replace("\"encoder\"", "\"../encoder\""));
    assertRefused().withMessageContaining("name must be 1–64 of a–z, 0–9 and -");
  }

  @Test
  void open_manifestOfAnOlderRelease_sharesNothing() throws IOException {
    String json = Files.readString(manifest);
    assertThat(json).contains(",\n  \"textEncoder\": null");
    Files.writeString(manifest, json.replace(",\n  \"textEncoder\": null", ""));
    assertThat(ModelPackage.open(folder).manifest().textEncoder()).isEmpty();
  }

  @Test
  void checkShapes_wrongShape_givesBoth() {
    var expected = Map.of("head.weight", new long[] {2, 3}, "trunk.weight", new long[] {3});
    assertRefused(() -> original.checkShapes(expected))
        .withMessageEndingWith("head.weight must be [2, 3], is [2, 2]");
  }

  @Test
  void checkShapes_tensorTooMany_isRefused() {
    assertRefused(() -> original.checkShapes(Map.of("trunk.weight", new long[] {3})))
        .withMessageEndingWith("head.weight is not expected, is F16 [2, 2]");
  }

  @Test
  void checkShapes_wholeNumbers_areRefused() throws IOException {
    try (var writer = ModelPackageWriter.begin(models, SamplePackage.card("bytes", "1.0.0"))) {
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      var tensor = new Tensor(DType.U8, new long[] {1}, ByteBuffer.allocate(1));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), Map.of("w", tensor), Map.of());
      var model = writer.publish();
      assertRefused(() -> model.checkShapes(Map.of("w", new long[] {1})))
          .withMessageEndingWith("w must be F32, F16 or BF16, is U8");
    }
  }

  private ThrowableAssertAlternative<ModelPackageException> assertRefused() {
    return assertRefused(() -> ModelPackage.open(folder));
  }

  private static ThrowableAssertAlternative<ModelPackageException> assertRefused(
      ThrowingCallable opening) {
    return assertThatExceptionOfType(ModelPackageException.class).isThrownBy(opening);
  }
}
