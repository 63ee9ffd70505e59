package dev.artishow.trainer.evaluate;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.data.Dataset;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.data.TestingPlan;
import dev.artishow.trainer.evaluate.Denoising.Known;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a denoiser that has learnt nothing, whose guess hangs on the caption all the same. */
final class DenoisingTest {
  private static final DenoiserSpec SPEC = new DenoiserSpec(32, 16, 8, 1, 2, 4, 300, 6, 1);

  @TempDir private Path folder;

  private static Denoiser denoiser(NDManager manager) {
    Parameters parameters = Parameters.initialised(manager, 3);
    var denoiser = new Denoiser(SPEC, parameters);
    parameters
        .byName()
        .values()
        .forEach(
            weights ->
                weights.addi(manager.randomNormal(0, 0.1f, weights.getShape(), DataType.FLOAT32)));
    return denoiser;
  }

  private Map<String, Double> measured() throws Exception {
    Dataset dataset = new TestingPlan().build(folder);
    var figures = new LinkedHashMap<String, Double>();
    try (NDManager manager = NDManager.newBaseManager()) {
      manager.getEngine().setRandomSeed(1);
      var reals = new RealPictures(dataset, SPEC.resolution(), index -> true);
      RealPictures.Captioned pictures = reals.captioned(Split.TRAIN, "en", 4, 3);
      var captions = new Captions(Tokenizer.hashing(SPEC.vocabulary()), SPEC.textTokens());
      new Denoising(
              denoiser(manager),
              captions,
              dataset,
              manager,
              Map.of(Known.TRAINED, pictures, Known.UNSEEN, pictures, Known.HELD_OUT, pictures))
          .figures()
          .forEach(figure -> figures.put(figure.key(), figure.estimate().value()));
    }
    return figures;
  }

  @Test
  void measure_samePicturesTwice_differOnlyWithoutTheirCaptions() throws Exception {
    Map<String, Double> figures = measured();
    for (String time : List.of("0.1", "0.5", "0.9")) {
      assertThat(figures.get("loss-trained." + time)).isPositive().isFinite();
      for (String other : List.of("loss-unseen.", "loss-held-out.")) {
        assertThat(figures.get(other + time)).isEqualTo(figures.get("loss-trained." + time));
      }
      assertThat(figures.get("loss-captionless." + time))
          .isPositive()
          .isNotEqualTo(figures.get("loss-held-out." + time));
      assertThat(figures.get("loss-gap." + time)).isZero();
      assertThat(figures.get("loss-gap-concepts." + time)).isZero();
      assertThat(figures.get("loss-caption." + time))
          .isCloseTo(
              requireNonNull(figures.get("loss-captionless." + time))
                  - requireNonNull(figures.get("loss-held-out." + time)),
              within(1e-9));
    }
  }
}
