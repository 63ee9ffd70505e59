package dev.artishow.engine.registry;

import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.schedule.StepModel;
import java.io.IOException;

/** Brings a verified package into memory. */
@FunctionalInterface
public interface ModelLoader {

  /**
   * Loads; whoever calls closes the result.
   *
   * @throws dev.artishow.engine.model.ModelPackageException if the weights do not fit the network
   *     that the card describes
   */
  StepModel load(ModelPackage model) throws IOException;

  /**
   * Makes of a model that passed its trial what requests go to, e.g. by putting an upscaler behind
   * it: the trial is about the package's own pictures.
   *
   * @param model closed with the result
   */
  default StepModel complete(StepModel model) throws IOException {
    return model;
  }
}
