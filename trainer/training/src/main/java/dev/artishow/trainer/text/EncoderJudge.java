package dev.artishow.trainer.text;

import ai.djl.ndarray.NDManager;
import dev.artishow.engine.Picture;
import dev.artishow.engine.device.ComputeDevice;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.ModelPackageException;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.sampling.PictureCodec;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.engine.text.LetterSequences;
import dev.artishow.trainer.attribution.LearntPictures;
import dev.artishow.trainer.data.PictureEntry;
import dev.artishow.trainer.data.Split;
import dev.artishow.trainer.evaluate.Judge;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Two published encoders on a device, of pictures and of captions. */
public final class EncoderJudge implements Judge {
  private final String name;
  private final int resolution;
  private final Optional<LearntPictures> learnt;
  private final NDManager manager;
  private final Features features;

  private EncoderJudge(
      String name,
      int resolution,
      Optional<LearntPictures> learnt,
      NDManager manager,
      Features features) {
    this.name = name;
    this.resolution = resolution;
    this.learnt = learnt;
    this.manager = manager;
    this.features = features;
  }

  /**
   * Loads an evaluator, or a text encoder with the picture tower that it learnt with.
   *
   * @throws ModelPackageException if the package holds something else, or its weights do not fit
   */
  public static EncoderJudge open(ModelPackage model, ComputeDevice device) throws IOException {
    NDManager manager = device.newManager();
    try {
      Features features =
          model.card().network() instanceof TextEncoderSpec spec
              ? textEncoder(model, spec, manager)
              : evaluator(model, manager);
      return new EncoderJudge(
          model.id().title(),
          model.card().network().resolution(),
          LearntPictures.of(model),
          manager,
          features);
    } catch (IOException | RuntimeException e) {
      manager.close();
      throw e;
    }
  }

  private static Features evaluator(ModelPackage model, NDManager manager) throws IOException {
    Evaluator network = model.evaluator(manager);
    var spec = (EvaluatorSpec) model.card().network();
    var sequences = new LetterSequences(spec.vocabulary());
    return new Features(
        manager,
        network,
        caption -> new CodedCaption(sequences.bag(caption, spec.textTokens()), 1));
  }

  private static Features textEncoder(ModelPackage model, TextEncoderSpec spec, NDManager manager)
      throws IOException {
    var captions = new Captions(model.tokenizer(), spec.textTokens());
    return new Features(manager, model.pictureTextPair(manager), captions::coded);
  }

  @Override
  public String name() {
    return name;
  }

  /** Every picture to learn from, where the package does not tell which ones it were. */
  @Override
  public boolean learntFrom(PictureEntry picture) {
    return learnt
        .map(pictures -> pictures.contains(picture))
        .orElse(picture.split() == Split.TRAIN);
  }

  @Override
  public int resolution() {
    return resolution;
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
    int side = resolution;
    if (picture.width() != side || picture.height() != side) {
      throw new IllegalArgumentException(
          "pictures must be %d×%d, one was %d×%d"
              .formatted(side, side, picture.width(), picture.height()));
    }
    var planes = new float[Denoiser.CHANNELS * side * side];
    PictureCodec.encode(picture, planes, 0);
    return planes;
  }

  Features features() {
    return features;
  }

  @Override
  public void close() {
    manager.close();
  }
}
