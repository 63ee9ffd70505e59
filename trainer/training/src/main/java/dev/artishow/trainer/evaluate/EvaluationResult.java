package dev.artishow.trainer.evaluate;

import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.energy.EnergyConfig;
import dev.artishow.engine.model.ModelCard;
import java.util.List;
import java.util.Optional;

/**
 * All that was found out about one model, with pictures.
 *
 * @param weightsDigest SHA-256 of the weights, which a package of another version may have too
 * @param setting what it was measured with; only results of the same setting compare
 * @param seconds that it took
 * @param energy that it took
 */
public record EvaluationResult(
    ModelId id,
    ModelCard card,
    String weightsDigest,
    Setting setting,
    double seconds,
    EnergyEstimate energy,
    List<Section> sections) {

  /**
   * What a model is measured with.
   *
   * @param dataset name of the data set
   * @param datasetDigest identifies its content
   * @param ownDataset whether the model learnt from nothing that it keeps from training
   * @param judge name of the judge, if there was one
   * @param pictures that set the size of all samples
   * @param grid the electricity, where known
   * @param codeVersion of this program
   */
  public record Setting(
      String dataset,
      String datasetDigest,
      boolean ownDataset,
      Optional<String> judge,
      int pictures,
      Optional<EnergyConfig.Grid> grid,
      String codeVersion) {}

  public EvaluationResult {
    sections = List.copyOf(sections);
  }
}
