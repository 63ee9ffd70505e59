package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.device.DeviceChoice;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageWriter;
import dev.artishow.engine.model.ModelSignature;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.engine.model.SigningKey;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.registry.TrustedKey;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.TestingManifest;
import dev.artishow.trainer.data.TestingPlan;
import dev.artishow.trainer.denoiser.DenoiserPlan;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.evaluate.EvaluationFile;
import dev.artishow.trainer.evaluate.Evaluations;
import dev.artishow.trainer.evaluate.TestingResults;
import dev.artishow.trainer.examples.DataPlan;
import dev.artishow.trainer.examples.DatasetExamples;
import dev.artishow.trainer.kind.ModelPlan;
import dev.artishow.trainer.loop.LoopPlan;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.SilentObserver;
import dev.artishow.trainer.loop.TrainingSession;
import dev.artishow.trainer.publish.Credits;
import dev.artishow.trainer.publish.ModelPublisher;
import dev.artishow.trainer.upscale.Adversary;
import dev.artishow.trainer.upscale.UpscalePlan;
import dev.artishow.trainer.upscale.UpscaleTask;
import dev.artishow.trainer.upscale.Worsening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublishingTest {
  private static final TrainingPlan PLAN = plan();

  @TempDir Path folder;

  private static TrainingPlan plan() {
    return plan(TinyDenoiser.plan(32, 16));
  }

  private static TrainingPlan plan(ModelPlan model) {
    LoopPlan loop = TinyDenoiser.loop(1, 1, 4);
    return new TrainingPlan(
        "tiny",
        5,
        new DataPlan(Path.of("none"), Optional.empty(), Optional.empty()),
        loop.budget(),
        loop.compute(),
        loop.optimizer(),
        loop.reporting(),
        model);
  }

  private ModelPackage publish(Dataset dataset) throws IOException {
    return publish(dataset, Evaluations.NONE);
  }

  private ModelPackage publish(Dataset dataset, Evaluations evaluations) throws IOException {
    var run = new RunFolder(folder.resolve("run"));
    TinyDenoiser.tokenizer().save(run.tokenizer());
    try (NDManager manager = NDManager.newBaseManager()) {
      var examples = new DatasetExamples(dataset, new CaptionSampler(dataset), Split.TRAIN, 32);
      var task = TinyDenoiser.task((DenoiserPlan) PLAN.model(), examples, examples);
      TrainingSession.of(task, TinyDenoiser.loop(1, 1, 4), run, List.of(manager))
          .train(() -> 0, new SilentObserver());
    }
    return publish(run, dataset, "1.0.0", evaluations);
  }

  private ModelPackage publish(
      RunFolder run, Dataset dataset, String version, Evaluations evaluations) throws IOException {
    return publish(PLAN, run, dataset, version, evaluations);
  }

  private ModelPackage publish(
      TrainingPlan plan, RunFolder run, Dataset dataset, String version, Evaluations evaluations)
      throws IOException {
    var details =
        new ModelPublisher.Details(
            version,
            new EnergyEstimate(0, 0.5, "none"),
            Optional.empty(),
            evaluations,
            SigningKey.openOrCreate(folder.resolve("key.pem")));
    return new ModelPublisher(plan, run, dataset)
        .publish(folder.resolve("models"), details, ComputeDevice.open(new DeviceChoice.Cpu(), 1));
  }

  private static int lines(Path gzipped) throws IOException {
    try (var in = new GZIPInputStream(Files.newInputStream(gzipped))) {
      return (int) new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().count();
    }
  }

  @Test
  void publish_modelThatDrawsNothing_namesTheAuthorsOfWhatItsSheetShowsAndCanBeTaughtFurther()
      throws Exception {
    Dataset dataset = new TestingPlan().buildHoldingOut(0.5, folder);
    UpscalePlan upscaler = upscaler(8, Optional.empty());
    var run = new RunFolder(folder.resolve("upscaler"));
    var captions = new CaptionSampler(dataset);
    var material =
        new UpscaleTask.Material(
            new DatasetExamples(dataset, captions, Split.TRAIN, 32),
            new DatasetExamples(dataset, captions, Split.HELD_OUT, 32),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    try (NDManager manager = NDManager.newBaseManager()) {
      var task = new UpscaleTask(upscaler, material, 8, 1);
      TrainingSession.of(task, TinyDenoiser.loop(1, 1, 4), run, List.of(manager))
          .train(() -> 0, new SilentObserver());
    }
    TrainingPlan plan = plan(upscaler);

    ModelPackage model = publish(plan, run, dataset, "1.0.0", Evaluations.NONE);

    assertThat(lines(model.folder().resolve("ATTRIBUTION.tsv.gz"))).isEqualTo(1 + dataset.size());
    assertThat(model.card().data().pictures())
        .isEqualTo((int) dataset.indices(Split.TRAIN).count())
        .isLessThan(dataset.size());

    UpscalePlan further = upscaler(8, Optional.of(model.folder()));
    assertThat(further.packaged(run, dataset).before()).contains(model.card().training().total());
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, Tensor> learnt = weights(model);
      new UpscaleTask(further, material, 8, 2)
          .replica(manager)
          .parameters("upscaler")
          .byName()
          .forEach(
              (name, array) ->
                  assertThat(array.toFloatArray())
                      .containsExactly(Objects.requireNonNull(learnt.get(name)).floats()));
      var wider = new UpscaleTask(upscaler(16, Optional.of(model.folder())), material, 8, 2);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> wider.replica(manager))
          .withMessageStartingWith("startFrom must be a network of the plan's sizes, tiny 1.0.0");
    }
  }

  private static UpscalePlan upscaler(int channels, Optional<Path> startFrom) {
    return new UpscalePlan(
        32,
        4,
        channels,
        1,
        4,
        List.of(),
        1,
        Worsening.NONE,
        Optional.empty(),
        Optional.empty(),
        startFrom,
        new Adversary(9, 0.1, 4, new GradientPenalty(1, 0.05)));
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

  private static Map<String, Tensor> weights(ModelPackage model) throws IOException {
    try (var weights = model.weights()) {
      return weights.readAll();
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
    ModelPackage whole = publish(dataset);
    var run = new RunFolder(folder.resolve("run"));
    Map<String, Tensor> encoder = encoder(weights(whole));
    SafeTensors.write(run.textEncoder(), encoder, Map.of());
    assertThat(publish(run, dataset, "1.0.1", Evaluations.NONE).manifest().textEncoder()).isEmpty();
    assertThat(Credits.markdown(folder.resolve("models"))).contains("## tiny 1.0.0, tiny 1.0.1\n");

    ModelPackage published = publishEncoder(encoder);
    ModelPackage sharing = publish(run, dataset, "1.0.2", Evaluations.NONE);

    assertThat(sharing.manifest().textEncoder())
        .contains(SharedTextEncoder.of(published.manifest()));
    assertThat(weights(sharing)).isEqualTo(weights(whole));
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
    ModelPackage whole = publish(dataset);
    Map<String, Tensor> encoder = encoder(weights(whole));
    var run = new RunFolder(folder.resolve("run"));
    SafeTensors.write(run.textEncoder(), encoder, Map.of());
    Tensor positions = Objects.requireNonNull(encoder.get("text.positions"));
    float[] other = positions.floats();
    other[0] += 1;
    encoder.put("text.positions", Tensor.of(other, positions.dtype(), positions.shape()));
    publishEncoder(encoder);

    ModelPackage alone = publish(run, dataset, "1.0.1", Evaluations.NONE);

    assertThat(alone.manifest().textEncoder()).isEmpty();
    assertThat(weights(alone)).isEqualTo(weights(whole));
  }

  /** The data set with another licence, as if its plan had asked for it. */
  private Dataset under(String license) throws Exception {
    new TestingPlan().buildHoldingOut(0.5, folder);
    TestingManifest.replace(folder.resolve("tiny"), "CC0-1.0", license);
    return Dataset.open(folder.resolve("tiny"));
  }

  @Test
  void publish_permissivePictures_isUnderApacheAndCarriesTheTexts() throws Exception {
    ModelPackage model = publish(new TestingPlan().buildHoldingOut(0.5, folder));

    assertThat(model.card().licence()).isEqualTo("Apache-2.0");
    assertThat(model.card().data().licences()).containsExactly("CC0-1.0", "Unicode-3.0");
    assertThat(model.folder().resolve("LICENSES.txt"))
        .content()
        .contains("CC0 1.0 Universal", "UNICODE LICENSE V3", "Apache License");
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| licence of the weights | Apache-2.0 |", "Poids sous licence Apache-2.0.");
    assertThat(Credits.markdown(folder.resolve("models")))
        .contains("## tiny 1.0.0", "| flat | Ada | CC0-1.0 | json/flat.json: info.license |");
  }

  @Test
  void publish_shareAlikePictures_marksTheWeights() throws Exception {
    ModelPackage model = publish(under("CC-BY-SA-4.0"));

    assertThat(model.card().licence()).isEqualTo("CC-BY-SA-4.0");
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| licence of the weights | CC-BY-SA-4.0, as its pictures' licences ask |");
    assertThat(model.folder().resolve("LICENSES.txt"))
        .content()
        .contains("Attribution-ShareAlike 4.0 International");
  }

  @Test
  void publish_picturesThatAreNotOpen_isRefused() throws Exception {
    Dataset dataset = under("CC-BY-NC-4.0");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> publish(dataset))
        .withMessageContaining("CC-BY-NC-4.0, which is not known to be open");
    assertThat(folder.resolve("models")).doesNotExist();
  }

  @Test
  void publish_finishedRun_isSignedAndTamperingIsFound() throws Exception {
    ModelPackage model = publish(new TestingPlan().buildHoldingOut(0.5, folder));
    PublicKey key = SigningKey.open(folder.resolve("key.pem")).publicKey();
    PublicKey stranger = SigningKey.openOrCreate(folder.resolve("stranger.pem")).publicKey();

    assertThat(ModelSignature.signer(model.folder(), List.of(stranger, key))).contains(key);
    assertThat(ModelSignature.verify(model.folder(), List.of(stranger)))
        .isEqualTo(ModelSignature.State.UNTRUSTED);
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains(ModelSignature.fingerprint(key), new TrustedKey(key).toString());

    Path card = model.folder().resolve("MODEL_CARD.md");
    String genuine = Files.readString(card);
    Files.writeString(card, genuine.replace("Apache-2.0", "Apache-2.1"));
    assertThatIOException()
        .isThrownBy(() -> ModelPackage.open(model.folder()))
        .withMessageContaining("MODEL_CARD.md");
    Files.writeString(card, genuine);

    Path manifest = model.folder().resolve("model.json");
    Files.writeString(
        manifest, Files.readString(manifest).replace("\"steps\": 1,", "\"steps\": 2,"));
    assertThat(ModelPackage.open(model.folder()).card().training().steps()).isEqualTo(2);
    assertThat(ModelSignature.verify(model.folder(), List.of(key)))
        .isEqualTo(ModelSignature.State.UNTRUSTED);
  }

  @Test
  void publish_withoutEvaluation_tellsWhatTheRunMeasured() throws Exception {
    Files.createDirectories(folder.resolve("run"));
    Files.writeString(
        folder.resolve("run/figures.csv"),
        """
        step,seconds,watt_hours,figure,value
        1,0.5,0.1,held-out-loss.0,0.500000
        9,1.0,0.1,held-out-loss.0,0.250000
        """);

    ModelPackage model = publish(new TestingPlan().buildHoldingOut(0.5, folder));

    assertThat(model.card().metrics()).containsOnly(Map.entry("held-out-loss.0", 0.25));
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| held-out-loss.0 | 0.2500 |", "It was not measured");
  }

  @Test
  void publish_evaluatedWeights_tellsWhatWasFound() throws Exception {
    Evaluations evaluations =
        weights ->
            EvaluationFile.of(List.of(TestingResults.of("tiny", 60, weights))).models().stream()
                .findFirst();

    ModelPackage model = publish(new TestingPlan().buildHoldingOut(0.5, folder), evaluations);

    assertThat(model.card().metrics())
        .containsEntry("r-precision.en", 0.3)
        .containsEntry("tone-dark.en", 0.3)
        .doesNotContainKey("tone-dark.en: a doctor");
    assertThat(model.folder().resolve("MODEL_CARD.md"))
        .content()
        .contains("| Chooses the caption, English | 30", "## Which people it draws")
        .contains("| en: a doctor | 7.3", "judged by judge 1.0.0");
  }
}
