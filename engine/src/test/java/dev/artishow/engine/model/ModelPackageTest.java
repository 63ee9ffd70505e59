package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.artishow.config.file.Sha256;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
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
    assertThat(opened.tokenizer().encode("a red apple", 8)).startsWith(Tokenizer.START);
    try (var weights = opened.weights()) {
      assertThat(weights.readAll()).isEqualTo(SamplePackage.tensors(1));
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
        "\"licence\": \"Apache-2.0\" | \"licence\": null | licence: must not be null",
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
        "\"kind\": \"diffusion\" | \"kind\": \"pickle\" | model.kind: must be one of [diffusion,"
            + " gan, ",
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

  /** Opens the package with these weights, which its manifest lists. */
  private ThrowableAssertAlternative<ModelPackageException> assertRefused(
      Map<String, Tensor> weights) throws IOException {
    Path file = models.resolve("other");
    SafeTensors.write(file, weights, Map.of());
    SamplePackage.replace(folder, ModelPackage.WEIGHTS, Files.readAllBytes(file));
    return assertRefused()
        .withMessageStartingWith(folder.resolve("weights.safetensors").toString());
  }

  private static Map<String, Tensor> weightsBut(String name, Tensor tensor) {
    var weights = SamplePackage.tensors(1);
    weights.put(name, tensor);
    return weights;
  }

  @ParameterizedTest
  @CsvSource({
    "F32, NaN",
    "F32, Infinity",
    "F32, -Infinity",
    "F16, NaN",
    "F16, 70000",
    "F16, -70000",
    "BF16, NaN",
    "BF16, -Infinity"
  })
  void open_weightThatIsNotFinite_isRefusedByTensorAndPlace(DType dtype, float value)
      throws IOException {
    var values = new float[16];
    values[13] = value;
    var told = Tensor.of(values, dtype, 1, 2, 8).floats()[13];
    assertRefused(weightsBut("last.table", Tensor.of(values, dtype, 1, 2, 8)))
        .withMessageContaining(
            "tensor last.table must hold finite numbers, holds %s at [0, 1, 5] of %s [1, 2, 8]",
            told, dtype);
  }

  @ParameterizedTest
  @CsvSource({"F32, 3.4e38", "F16, 65504", "F16, -65504", "BF16, 3e38", "F32, 1e-45"})
  void open_weightsOfAnySize_areTaken(DType dtype, float value) throws IOException {
    Path file = models.resolve("other");
    var filled = new float[16];
    Arrays.fill(filled, value);
    var weights = weightsBut("last.table", Tensor.of(filled, dtype, 1, 2, 8));
    SafeTensors.write(file, weights, Map.of());
    SamplePackage.replace(folder, ModelPackage.WEIGHTS, Files.readAllBytes(file));
    assertThat(ModelPackage.open(folder).id().name()).isEqualTo("tiny");
  }

  @Test
  void open_swappedShape_givesBoth() throws IOException {
    assertRefused(weightsBut("last.table", Tensor.of(new float[16], DType.F32, 1, 8, 2)))
        .withMessageEndingWith(
            "does not fit the network that model.json describes: last.table must be [1, 2, 8], is"
                + " [1, 8, 2]");
  }

  @Test
  void open_tensorTooMany_isRefused() throws IOException {
    assertRefused(weightsBut("more", Tensor.of(new float[1], DType.F32, 1)))
        .withMessageEndingWith("more is not expected, is F32 [1]");
  }

  @Test
  void open_wholeNumbers_areRefused() throws IOException {
    var bytes = new Tensor(DType.U8, new long[] {1, 2, 8}, ByteBuffer.allocate(16));
    assertRefused(weightsBut("last.table", bytes))
        .withMessageEndingWith("last.table must be F32, F16 or BF16, is U8");
  }

  @Test
  void open_manyProblems_namesTheFirstFive() throws IOException {
    var weights = SamplePackage.tensors(1);
    weights.keySet().removeIf(name -> name.startsWith("blocks.0.attention"));
    assertRefused(weights)
        .withMessageContaining("blocks.0.attention.key_norm.scale is missing, must be [8]")
        .withMessageEndingWith("; and 1 more");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "\"resolution\": 8 | \"resolution\": 16 | positions must be [1, 16, 8], is [1, 4, 8]",
        "\"heads\": 1 | \"heads\": 2 | blocks.0.attention.key_norm.scale must be [4], is [8]",
        "\"vocabulary\": 300 | \"vocabulary\": 400 | ids must be 400, as many as the network"
            + " learnt",
        "\"name\": \"dpm-solver++2m\" | \"name\": \"luck\" | model.sampler: sampler must be one of",
        "\"version\": \"1.0.0\" | \"version\": \"9.0.0\" | must be called tiny-9.0.0",
      })
  void open_manifestThatTheFilesContradict_isRefused(String before, String after, String problem)
      throws IOException {
    String json = Files.readString(manifest);
    assertThat(json).contains(before);
    Files.writeString(manifest, json.replace(before, after));
    assertRefused().withMessageStartingWith(folder.toString()).withMessageContaining(problem);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "~~ | holds nothing",
        "{} | format must be 2, was 0",
        "\"ids\": 300 | \"ids\": 310",
        "\"ids\": 300 | \"ids\": 16",
        "\"ids\": 300 | \"ids\": 1000000000000",
      })
  void open_tokenizerOfOthers_isRefused(String before, String after) throws IOException {
    Path file = folder.resolve("tokenizer.json");
    String json = Files.readString(file);
    boolean changed = json.contains(before) && !before.isEmpty();
    String content = changed ? json.replace(before, after) : before;
    SamplePackage.replace(folder, ModelPackage.TOKENIZER, content.getBytes(StandardCharsets.UTF_8));
    assertRefused()
        .withMessageStartingWith(file + ": ")
        .withMessageContaining(changed ? after.substring(after.indexOf(' ') + 1) : after);
  }

  @Test
  void open_referencesThatAreNone_areRefused() throws IOException {
    SamplePackage.replace(folder, ReferenceSamples.FILE, "{}".getBytes(StandardCharsets.UTF_8));
    assertRefused().withMessageStartingWith(folder.resolve("references.json") + ": ");
  }

  @Test
  void open_renamedFolder_isRefused() throws IOException {
    folder = Files.move(folder, models.resolve("giant-1.0.0"));
    assertRefused()
        .withMessage(
            "%s: must be called tiny-1.0.0, as model.json says what it holds; rename the folder or"
                + " fetch the package again",
            folder);
  }

  @Test
  void open_relativeFolder_isTaken() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    assertThat(ModelPackage.open(here.relativize(folder.toRealPath()).resolve(".")).id().name())
        .isEqualTo("tiny");
  }

  private ModelPackage encoder(float first) throws IOException {
    return SamplePackage.write(
        models, "encoder", "1.0.0", SamplePackage.tensors(first), Optional.empty());
  }

  /** Has a first number of 4 in each tensor of its own. */
  private ModelPackage reader(ModelPackage encoder) throws IOException {
    var own = SamplePackage.tensors(4);
    own.keySet().removeIf(TextEncoder::owns);
    return SamplePackage.write(
        models, "reader", "1.0.0", own, Optional.of(SharedTextEncoder.of(encoder.manifest())));
  }

  @Test
  void weights_sharedTextEncoder_joinsThePackagesOwn() throws IOException {
    ModelPackage reader = ModelPackage.open(reader(encoder(2)).folder());
    var expected = SamplePackage.tensors(4);
    SamplePackage.tensors(2)
        .forEach(
            (name, tensor) -> {
              if (TextEncoder.owns(name)) {
                expected.put(name, tensor);
              }
            });
    try (TensorSource weights = reader.weights()) {
      assertThat(weights.readAll()).isEqualTo(expected);
    }
    assertThat(reader.manifest().totalBytes())
        .isEqualTo(
            Files.size(reader.folder().resolve("weights.safetensors"))
                + Files.size(reader.folder().resolve("tokenizer.json"))
                + Files.size(reader.folder().resolve("MODEL_CARD.md")));
  }

  @Test
  void open_sharedTextEncoderThatIsNotFinite_namesItsPackage() throws IOException {
    ModelPackage encoder = encoder(1);
    folder = reader(encoder).folder();
    var broken = SamplePackage.tensors(1);
    broken.put(
        "text.norm.shift", Tensor.of(new float[] {0, 0, 0, 0, 0, 0, 0, Float.NaN}, DType.F32, 8));
    Path file = models.resolve("other");
    SafeTensors.write(file, broken, Map.of());
    byte[] weights = Files.readAllBytes(file);
    SamplePackage.replace(encoder.folder(), ModelPackage.WEIGHTS, weights);
    Path json = folder.resolve("model.json");
    FileDigest before = SharedTextEncoder.of(encoder.manifest()).weights();
    Files.writeString(
        json,
        Files.readString(json)
            .replace(before.sha256(), Sha256.of(weights))
            .replace("\"bytes\": " + before.bytes(), "\"bytes\": " + weights.length));
    assertRefused()
        .withMessageStartingWith(
            "%s: tensor text.norm.shift must hold finite numbers, holds NaN at [7]",
            encoder.folder().resolve("weights.safetensors"));
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

  private ThrowableAssertAlternative<ModelPackageException> assertRefused() {
    return assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> ModelPackage.open(folder));
  }
}
