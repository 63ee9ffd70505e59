package dev.artishow.engine.registry;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.schedule.StepModel;
import java.io.IOException;

/** What a loaded model must pass before requests go to it. */
@FunctionalInterface
interface ModelTrial {

  /**
   * Tries the model.
   *
   * @throws ModelRefusedException if it does not pass
   */
  void attempt(StepModel model, ModelPackage from) throws ModelRefusedException, IOException;
}
