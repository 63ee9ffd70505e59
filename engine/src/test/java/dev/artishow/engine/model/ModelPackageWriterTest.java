package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.CanonicalRequest;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelPackageWriterTest {
  @TempDir Path models;

  @Test
  void publish_sameContentTwice_isTheSameByteForByte(@TempDir Path others) throws IOException {
    var one = SamplePackage.write(models, "tiny", "1.0.0");
    var two = SamplePackage.write(others, "tiny", "1.0.0");
    assertThat(one.id()).isEqualTo(two.id());
  }

  @Test
  void close_unpublished_leavesNothing() throws IOException {
    try (var writer = ModelPackageWriter.begin(models, SamplePackage.card("tiny", "1.0.0"))) {
      Files.writeString(writer.file("MODEL_CARD.md"), "half");
    }
    assertThat(models).isEmptyDirectory();
  }

  @Test
  void begin_publishedVersion_isRefused() throws IOException {
    SamplePackage.write(models, "tiny", "1.0.0");
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(() -> ModelPackageWriter.begin(models, SamplePackage.card("tiny", "1.0.0")))
        .withMessageContaining("tiny-1.0.0: is there already; raise the version");
  }

  @Test
  void publish_withoutWeights_isRefusedAndInvisible() throws IOException {
    try (var writer = ModelPackageWriter.begin(models, SamplePackage.card("tiny", "1.0.0"))) {
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      assertThatIllegalArgumentException()
          .isThrownBy(writer::publish)
          .withMessage("files must list weights.safetensors");
    }
    assertThat(models).isEmptyDirectory();
  }

  @Test
  void publish_tokenizerBeyondTheNetwork_isRefused() throws IOException {
    try (var writer = ModelPackageWriter.begin(models, SamplePackage.card("tiny", "1.0.0"))) {
      Tokenizer.hashing(310).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), SamplePackage.tensors(1), Map.of());
      assertThatExceptionOfType(ModelPackageException.class)
          .isThrownBy(writer::publish)
          .withMessageContaining("ids must be 300, as many as the network learnt, were 310");
    }
  }

  @Test
  void publish_weightsThatAreNone_areRefused() throws IOException {
    try (var writer = ModelPackageWriter.begin(models, SamplePackage.card("tiny", "1.0.0"))) {
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      Files.writeString(writer.file(ModelPackage.WEIGHTS), "no tensors");
      assertThatExceptionOfType(ModelPackageException.class)
          .isThrownBy(writer::publish)
          .withMessageContaining("weights.safetensors: the header must be at most");
    }
  }

  @Test
  void publish_weightsBeyondTheirFormat_areRefusedAndInvisible() throws IOException {
    assertThatExceptionOfType(ModelPackageException.class)
        .isThrownBy(
            () ->
                SamplePackage.write(
                    models, "tiny", "1.0.0", SamplePackage.tensors(65520), Optional.empty()))
        .withMessageContaining("holds Infinity at [0");
    assertThat(models).isEmptyDirectory();
  }

  @Test
  void begin_leftoversOfAPublicationThatWasKilled_areRemoved() throws IOException {
    String id = "123e4567-e89b-12d3-a456-426614174000";
    Path killed = Files.createDirectory(models.resolve(".tiny-1.0.0." + id + ".partial"));
    Files.writeString(killed.resolve("weights.safetensors"), "half");
    Files.createFile(models.resolve(".tiny-1.0.0." + id + ".partial.lock"));
    Path mine = Files.createDirectory(models.resolve(".notes.partial"));
    try (var other = ModelPackageWriter.begin(models, SamplePackage.card("other", "1.0.0"))) {
      Files.writeString(other.file("MODEL_CARD.md"), "# other");
      SamplePackage.write(models, "tiny", "1.0.0");
      assertThat(other.file("MODEL_CARD.md")).exists();
    }
    assertThat(models)
        .isDirectoryContaining(mine::equals)
        .isDirectoryContaining("glob:**/tiny-1.0.0");
    try (var all = Files.list(models)) {
      assertThat(all).hasSize(2);
    }
  }

  @Test
  void publish_withSamples_listsThemAmongItsFiles() throws IOException {
    var request = new CanonicalRequest("", "a red apple", 7, 3, 2);
    var picture = new Picture(8, 8, new byte[8 * 8 * 4]);
    var samples = new ReferenceSamples(List.of(ReferenceSample.of(request, picture)));
    try (var writer = ModelPackageWriter.begin(models, SamplePackage.card("tiny", "1.0.0"))) {
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), SamplePackage.tensors(1), Map.of());
      ModelPackage model = writer.publish(complete -> samples);
      assertThat(model.manifest().files()).containsKey(ReferenceSamples.FILE);
      assertThat(ReferenceSamples.of(model)).hasValue(samples);
      assertThat(samples.samples().get(0).difference(picture)).isZero();
    }
  }

  @Test
  void samples_withoutTheFile_areNone() throws IOException {
    assertThat(ReferenceSamples.of(SamplePackage.write(models, "tiny", "1.0.0"))).isEmpty();
  }
}
