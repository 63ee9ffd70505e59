package dev.artishow.launcher.train;

import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.model.ModelKind;
import dev.artishow.engine.model.ModelStore;
import dev.artishow.engine.model.StoredModel;
import dev.artishow.trainer.evaluate.Judge;
import dev.artishow.trainer.text.EncoderJudge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Finds the judge that models are measured by. */
public final class Judges {
  private Judges() {}

  /**
   * Opens the newest evaluator of a folder of models, if there is one; the caller closes it.
   *
   * @param models folder of model packages
   */
  public static Optional<Judge> open(Path models, ComputeDevice device) throws IOException {
    List<StoredModel> evaluators =
        new ModelStore(models)
            .list().models().stream()
                .filter(model -> model.manifest().model().kind() == ModelKind.EVALUATOR)
                .toList();
    if (evaluators.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(EncoderJudge.open(evaluators.get(evaluators.size() - 1).verify(), device));
  }
}
