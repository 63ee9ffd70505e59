package dev.artishow.engine.model;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.ModelId;
import dev.artishow.engine.file.InvalidFileException;
import dev.artishow.engine.file.Sha256;
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
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A model package whose every file is what its manifest says: present, of the right size and
 * digest, within the folder, and no file besides.
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
   * Opens a package and verifies all of it, which reads every file once.
   *
   * @throws ModelPackageException if anything is wrong
   */
  public static ModelPackage open(Path folder) throws IOException {
    return verify(StoredModel.read(folder));
  }

  static ModelPackage verify(StoredModel stored) throws IOException {
    var model = new ModelPackage(stored);
    model.requireNoOtherFiles();
    for (var file : stored.manifest().files().entrySet()) {
      requireIntact(model.path(file.getKey()), file.getValue());
    }
    if (stored.manifest().textEncoder().isPresent()) {
      model.requireTextEncoder(stored.manifest().textEncoder().get());
    }
    return model;
  }

  private void requireTextEncoder(SharedTextEncoder shared) throws IOException {
    Path file = stored.sharedWeights(shared);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ModelPackageException(
          folder(),
          "reads captions with the text encoder of the package %s, which must be beside it as %s"
              .formatted(shared.title(), file.getParent()));
    }
    requireIntact(file, shared.weights());
  }

  private void requireNoOtherFiles() throws IOException {
    var known = new TreeSet<>(stored.manifest().files().keySet());
    known.add(MANIFEST);
    known.add(SIGNATURE);
    try (var children = Files.newDirectoryStream(folder())) {
      for (Path child : children) {
        if (!known.contains(child.getFileName().toString())) {
          throw new ModelPackageException(
              child,
              "is not listed in %s; remove it or fetch the package again".formatted(MANIFEST));
        }
      }
    }
  }

  private static void requireIntact(Path file, FileDigest expected) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new ModelPackageException(
          file,
          Files.exists(file, LinkOption.NOFOLLOW_LINKS)
              ? "must be a plain file, is a link or a folder; put the file itself there"
              : "is missing; fetch the package again");
    }
    long bytes = Files.size(file);
    if (bytes != expected.bytes()) {
      throw new ModelPackageException(
          file,
          "must have %d bytes, has %d; fetch the package again".formatted(expected.bytes(), bytes));
    }
    String digest = Sha256.of(file);
    if (!digest.equals(expected.sha256())) {
      throw new ModelPackageException(
          file,
          "must have the SHA-256 digest %s, has %s; fetch the package again"
              .formatted(expected.sha256(), digest));
    }
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

  private Path path(String file) {
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
   * The tokenizer, whose every id the network has an embedding for. A model that reads no text has
   * none.
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
    if (tokenizer.vocabularySize() > known) {
      throw new ModelPackageException(
          path(TOKENIZER),
          "must have at most the %d tokens that the network knows, has %d"
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
   * @throws ModelPackageException if the weights do not fit the network that the card describes
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
    checkShapes(Parameters.shapes(construct));
    try (var weights = weights();
        NDManager scratch = manager.newSubManager()) {
      return construct.apply(Parameters.loaded(manager, TensorArrays.read(weights, scratch), type));
    }
  }

  /**
   * Checks the weights' names and shapes, and that they are floating point numbers.
   *
   * @param expected the network's parameters
   * @throws ModelPackageException that names what is missing, too much or different
   */
  public void checkShapes(Map<String, long[]> expected) throws IOException {
    try (var weights = weights()) {
      var problems = TensorCheck.problems(expected, weights.tensors());
      if (!problems.isEmpty()) {
        throw new ModelPackageException(
            path(WEIGHTS),
            "does not fit the network that %s describes: %s"
                .formatted(MANIFEST, TensorCheck.summary(problems)));
      }
    }
  }
}
