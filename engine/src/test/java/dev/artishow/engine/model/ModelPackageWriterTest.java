package dev.artishow.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.artishow.engine.Picture;
import dev.artishow.engine.cache.CanonicalRequest;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), Map.of(), Map.of());
      assertThatExceptionOfType(ModelPackageException.class)
          .isThrownBy(writer::publish)
          .withMessageContaining("at most the 300 tokens");
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
  void publish_withSamples_listsThemAmongItsFiles() throws IOException {
    var request = new CanonicalRequest("", "a red apple", 7, 3, 2);
    var picture = new Picture(8, 8, new byte[8 * 8 * 4]);
    var samples = new ReferenceSamples(List.of(ReferenceSample.of(request, picture)));
    try (var writer = ModelPackageWriter.begin(models, SamplePackage.card("tiny", "1.0.0"))) {
      Tokenizer.hashing(300).save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), Map.of(), Map.of());
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
