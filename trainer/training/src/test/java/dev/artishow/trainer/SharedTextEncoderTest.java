package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.TestingPlan;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.evaluate.Evaluations;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.publish.Credits;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a published model keeps its text encoder or names the package that has it. */
final class SharedTextEncoderTest {
  @TempDir Path folder;

  private TinyPublishing publishing() {
    return new TinyPublishing(folder);
  }

  /** A package of a text encoder that has these weights, and a picture tower of zeros. */
  private ModelPackage publishEncoder(Map<String, Tensor> encoder) throws IOException {
    int vocabulary = TinyDenoiser.tokenizer().vocabularySize();
    var network = new TextEncoderSpec(8, 4, 16, 1, 8, 16, 2, vocabulary, 4, 1);
    var weights = new TreeMap<String, Tensor>();
    network
        .shapes()
        .forEach(
            (name, shape) -> {
              int size = (int) LongStream.of(shape).reduce(1, Math::multiplyExact);
              weights.put(name, Tensor.of(new float[size], DType.F16, shape));
            });
    weights.putAll(encoder);
    ModelCard card = TestingCards.of("encoder", network, List.of("en"));
    try (var writer = ModelPackageWriter.begin(folder.resolve("models"), card)) {
      TinyDenoiser.tokenizer().save(writer.file(ModelPackage.TOKENIZER));
      SafeTensors.write(writer.file(ModelPackage.WEIGHTS), weights, Map.of());
      return writer.publish();
    }
  }

  /** Those of a text encoder, not what a denoiser makes of its output. */
  private static Map<String, Tensor> encoder(Map<String, Tensor> weights) {
    return weights.entrySet().stream()
        .filter(tensor -> TextEncoder.owns(tensor.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Test
  void publish_textEncoderThatIsPublishedToo_isSharedNotCopied() throws Exception {
    Dataset dataset = new TestingPlan().buildHoldingOut(0.5, folder);
    ModelPackage whole = publishing().publish(dataset);
    var run = new RunFolder(folder.resolve("run"));
    Map<String, Tensor> encoder = encoder(TinyPublishing.weights(whole));
    SafeTensors.write(run.textEncoder(), encoder, Map.of());
    assertThat(
            publishing().publish(run, dataset, "1.0.1", Evaluations.NONE).manifest().textEncoder())
        .isEmpty();
    assertThat(Credits.markdown(folder.resolve("models"))).contains("## tiny 1.0.0, tiny 1.0.1\n");

    ModelPackage published = publishEncoder(encoder);
    ModelPackage sharing = publishing().publish(run, dataset, "1.0.2", Evaluations.NONE);

    assertThat(sharing.manifest().textEncoder())
        .contains(SharedTextEncoder.of(published.manifest()));
    assertThat(TinyPublishing.weights(sharing)).isEqualTo(TinyPublishing.weights(whole));
    try (var own = SafeTensors.open(sharing.folder().resolve(ModelPackage.WEIGHTS))) {
      assertThat(own.tensors())
          .containsKey("text.pooled.weight")
          .doesNotContainKeys(encoder.keySet().toArray(String[]::new));
    }
    assertThat(sharing.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| reads captions with | the text encoder of the package `encoder 1.0.0`");
  }

  @Test
  void publish_anotherTextEncoderIsPublished_keepsItsOwn() throws Exception {
    Dataset dataset = new TestingPlan().buildHoldingOut(0.5, folder);
    ModelPackage whole = publishing().publish(dataset);
    Map<String, Tensor> encoder = encoder(TinyPublishing.weights(whole));
    var run = new RunFolder(folder.resolve("run"));
    SafeTensors.write(run.textEncoder(), encoder, Map.of());
    Tensor positions = Objects.requireNonNull(encoder.get("text.positions"));
    float[] other = positions.floats();
    other[0] += 1;
    encoder.put("text.positions", Tensor.of(other, positions.dtype(), positions.shape()));
    publishEncoder(encoder);

    ModelPackage alone = publishing().publish(run, dataset, "1.0.1", Evaluations.NONE);

    assertThat(alone.manifest().textEncoder()).isEmpty();
    assertThat(TinyPublishing.weights(alone)).isEqualTo(TinyPublishing.weights(whole));
  }
}
