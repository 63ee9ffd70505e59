package dev.artishow.trainer.text;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.ComputeDevice;
import dev.artishow.engine.Picture;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.text.LetterSequences;
import dev.artishow.trainer.evaluate.Judge;
import dev.artishow.trainer.examples.CodedCaption;
import java.io.IOException;
import java.util.List;

/** A published evaluator on a device. */
public final class EvaluatorJudge implements Judge {
  private final String name;
  private final EvaluatorSpec spec;
  private final NDManager manager;
  private final Features features;

  private EvaluatorJudge(String name, EvaluatorSpec spec, NDManager manager, Evaluator network) {
    this.name = name;
    this.spec = spec;
    this.manager = manager;
    var sequences = new LetterSequences(spec.vocabulary());
    features =
        new Features(
            manager,
            network,
            caption -> new CodedCaption(sequences.bag(caption, spec.textTokens()), 1));
  }

  /**
   * Loads an evaluator.
   *
   * @throws ModelPackageException if the package holds something else, or its weights do not fit
   */
  public static EvaluatorJudge open(ModelPackage model, ComputeDevice device) throws IOException {
    NDManager manager = device.newManager();
    try {
      Evaluator network = model.evaluator(manager);
      var spec = (EvaluatorSpec) model.card().network();
      return new EvaluatorJudge(model.id().title(), spec, manager, network);
    } catch (IOException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int resolution() {
    return spec.resolution();
  }

  @Override
  public float[][] pictures(List<Picture> pictures) {
    return features.pictures(pictures.stream().map(this::planes).toList());
  }

  @Override
  public float[][] captions(List<String> captions) {
    return features.captions(captions);
  }

  /** Straight RGBA to premultiplied planes in −1…1. */
  private float[] planes(Picture picture) {
    int side = spec.resolution();
    if (picture.width() != side || picture.height() != side) {
      throw new IllegalArgumentException(
          "pictures must be %d×%d, one was %d×%d"
              .formatted(side, side, picture.width(), picture.height()));
    }
    byte[] rgba = picture.rgba();
    int plane = side * side;
    var planes = new float[Denoiser.CHANNELS * plane];
    for (int i = 0; i < plane; i++) {
      float alpha = (rgba[4 * i + 3] & 0xff) / 255f;
      for (int channel = 0; channel < 3; channel++) {
        float value = (rgba[4 * i + channel] & 0xff) / 255f;
        planes[channel * plane + i] = 2 * value * alpha - 1;
      }
      planes[3 * plane + i] = 2 * alpha - 1;
    }
    return planes;
  }

  @Override
  public void close() {
    manager.close();
  }
}
