package dev.artishow.engine.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.config.file.InvalidFileException;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledDenoiser;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.nn.Evaluator;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.nn.UpscalerSpec;
import dev.artishow.engine.text.Tokenizer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;

/**
 * A model package that was verified: every file is what its manifest says, none is besides, and
 * what they hold makes the network that its card describes.
 */
public final class ModelPackage {
  public static final String MANIFEST = "model.json";
  public static final String SIGNATURE = "signature";
  public static final String WEIGHTS = "weights.safetensors";
  public static final String TOKENIZER = "tokenizer.json";

  private final StoredModel stored;

  private ModelPackage(StoredModel stored) {
    this.stored = stored;
  }

  /**
   * Opens a package and verifies all of it, which reads every file, the weights twice. Whoever
   * looks at a package and whoever draws with it come through here.
   *
   * @throws ModelPackageException if anything is wrong
   */
  public static ModelPackage open(Path folder) throws IOException {
    return verify(StoredModel.read(folder));
  }

  static ModelPackage verify(StoredModel stored) throws IOException {
    PackageFiles.requireIntact(stored);
    PackageDocuments.requireReadable(stored);
    var model = new ModelPackage(stored);
    PackageContent.requireSound(model);
    return model;
  }

  /** What the folder of a package is called. */
  static String folderName(String name, String version) {
    return "%s-%s".formatted(name, version);
  }

  public Path folder() {
    return stored.folder();
  }

  public ModelId id() {
    return stored.id();
  }

  public ModelManifest manifest() {
    return stored.manifest();
  }

  public ModelCard card() {
    return stored.manifest().model();
  }

  /** Where a file of the package is. */
  Path path(String file) {
    return folder().resolve(file);
  }

  /**
   * The weights, with those of the text encoder that the package shares with others, if it does;
   * the caller closes them.
   *
   * @throws ModelPackageException if a file is refused
   */
  public TensorSource weights() throws IOException {
    TensorSource own = weights(path(WEIGHTS));
    if (manifest().textEncoder().isEmpty()) {
      return own;
    }
    try {
      var shared = stored.sharedWeights(manifest().textEncoder().get());
      return new SharingWeights(own, weights(shared));
    } catch (IOException | RuntimeException e) {
      own.close();
      throw e;
    }
  }

  private static TensorSource weights(Path file) throws IOException {
    try {
      return SafeTensors.open(file);
    } catch (SafeTensorsException e) {
      throw ModelPackageException.of(file, e);
    }
  }

  /**
   * The tokenizer, which hashes to the ids that the network has embeddings for. A model that reads
   * no text has none.
   *
   * @throws ModelPackageException if the file is refused
   */
  public Tokenizer tokenizer() throws IOException {
    Tokenizer tokenizer;
    try {
      tokenizer = Tokenizer.load(path(TOKENIZER));
    } catch (InvalidFileException e) {
      throw ModelPackageException.of(path(TOKENIZER), e);
    }
    int known = card().network().vocabulary();
    if (tokenizer.vocabularySize() != known) {
      throw new ModelPackageException(
          path(TOKENIZER),
          "ids must be %d, as many as the network learnt, were %d; fetch the package again"
              .formatted(known, tokenizer.vocabularySize()));
    }
    return tokenizer;
  }

  /** As the other, in float32. */
  public Denoiser denoiser(NDManager manager) throws IOException {
    return denoiser(manager, DataType.FLOAT32);
  }

  /**
   * The network with its weights.
   *
   * @param manager owns it
   * @param type floating point format that the network computes in
   * @throws ModelPackageException if it holds a network of another kind
   */
  public Denoiser denoiser(NDManager manager, DataType type) throws IOException {
    if (!(card().network() instanceof DenoiserSpec spec)) {
      throw otherKind(ModelKind.DIFFUSION);
    }
    return network(manager, type, parameters -> new Denoiser(spec, parameters));
  }

  /** As {@link #denoiser(NDManager, DataType)}, of one that is told the scale of guidance. */
  public DistilledDenoiser distilledDenoiser(NDManager manager, DataType type) throws IOException {
    if (!(card().network() instanceof DistilledSpec spec)) {
      throw new ModelPackageException(
          folder(), "must hold a distilled denoiser, holds another network");
    }
    return network(manager, type, parameters -> new DistilledDenoiser(spec, parameters));
  }

  /** As {@link #denoiser(NDManager)}, of a model that draws in one pass. */
  public GanGenerator generator(NDManager manager) throws IOException {
    if (!(card().network() instanceof GanSpec spec)) {
      throw otherKind(ModelKind.GAN);
    }
    return network(manager, parameters -> new GanGenerator(spec, parameters));
  }

  /** As {@link #denoiser(NDManager)}, of a model that enlarges what others drew. */
  public Upscaler upscaler(NDManager manager) throws IOException {
    if (!(card().network() instanceof UpscalerSpec spec)) {
      throw otherKind(ModelKind.UPSCALER);
    }
    return network(manager, parameters -> new Upscaler(spec, parameters));
  }

  /**
   * As {@link #denoiser(NDManager)}, of a text encoder and the picture tower that it learnt with.
   */
  public PictureTextPair pictureTextPair(NDManager manager) throws IOException {
    if (!(card().network() instanceof TextEncoderSpec spec)) {
      throw otherKind(ModelKind.TEXT_ENCODER);
    }
    return network(manager, parameters -> new PictureTextPair(spec, parameters));
  }

  /** As {@link #denoiser(NDManager)}, of what pictures are judged by. */
  public Evaluator evaluator(NDManager manager) throws IOException {
    if (!(card().network() instanceof EvaluatorSpec spec)) {
      throw otherKind(ModelKind.EVALUATOR);
    }
    return network(manager, parameters -> new Evaluator(spec, parameters));
  }

  private ModelPackageException otherKind(ModelKind wanted) {
    return new ModelPackageException(
        folder(), "must hold a model of kind %s, holds %s".formatted(wanted, card().kind()));
  }

  private <N> N network(NDManager manager, Function<Parameters, N> construct) throws IOException {
    return network(manager, DataType.FLOAT32, construct);
  }

  private <N> N network(NDManager manager, DataType type, Function<Parameters, N> construct)
      throws IOException {
    try (var weights = weights();
        NDManager scratch = manager.newSubManager()) {
      return construct.apply(Parameters.loaded(manager, TensorArrays.read(weights, scratch), type));
    }
  }
}
