package dev.artishow.trainer.evaluate;

import dev.artishow.engine.model.ModelPackage;
import java.io.IOException;
import java.util.List;

/** All questions that are put to models of a kind. */
@FunctionalInterface
public interface Study {

  /** Loads the model, asks everything and frees it, which takes minutes. */
  List<Section> sections(ModelPackage model, Instruments with) throws IOException;
}
