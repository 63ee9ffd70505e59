package dev.artishow.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.Tensor;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.data.CaptionSampler;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.TestingPlan;
import dev.artishow.trainer.denoiser.TinyDenoiser;
import dev.artishow.trainer.evaluate.Evaluations;
import dev.artishow.trainer.examples.DatasetExamples;
import dev.artishow.trainer.loop.RunFolder;
import dev.artishow.trainer.loop.SilentObserver;
import dev.artishow.trainer.loop.TrainingSession;
import dev.artishow.trainer.upscale.Adversary;
import dev.artishow.trainer.upscale.UpscalePlan;
import dev.artishow.trainer.upscale.UpscaleTask;
import dev.artishow.trainer.upscale.Worsening;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model that draws nothing, as it is published and taught further. */
final class PublishedUpscalerTest {
  @TempDir Path folder;

  private TinyPublishing publishing() {
    return new TinyPublishing(folder);
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
    TrainingPlan plan = TinyPublishing.plan(upscaler);

    ModelPackage model = publishing().publish(plan, run, dataset, "1.0.0", Evaluations.NONE);

    assertThat(lines(model.folder().resolve("ATTRIBUTION.tsv.gz"))).isEqualTo(1 + dataset.size());
    assertThat(model.card().data().pictures())
        .isEqualTo((int) dataset.indices(Split.TRAIN).count())
        .isLessThan(dataset.size());

    UpscalePlan further = upscaler(8, Optional.of(model.folder()));
    assertThat(further.packaged(run, dataset).before()).contains(model.card().training().total());
    try (NDManager manager = NDManager.newBaseManager()) {
      Map<String, Tensor> learnt = TinyPublishing.weights(model);
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
}
