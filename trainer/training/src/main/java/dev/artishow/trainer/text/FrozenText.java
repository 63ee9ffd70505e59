package dev.artishow.trainer.text;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.model.TensorInfo;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A trained text encoder and its tokenizer, for runs that read captions with it and leave it as it
 * is, and the picture tower that it learnt with, where the source has it. A run keeps a copy in its
 * own folder, so that it goes on with the same one whatever becomes of the original.
 */
public final class FrozenText {
  private static final String TABLE = "text.tokens.weight";
  private static final String POSITIONS = "text.positions";
  private static final Pattern TOWER = Pattern.compile("(picture|space)[.].*");

  private final Path weights;
  private final Tokenizer tokenizer;
  private final TextEncoder.Size size;

  private FrozenText(Path weights, Tokenizer tokenizer, TextEncoder.Size size) {
    this.weights = weights;
    this.tokenizer = tokenizer;
    this.size = size;
  }

  /**
   * The encoder that a run reads with: its own copy, which is made first if need be.
   *
   * @param source run folder of a text encoder, or a package that has one
   * @param heads attention heads, which the weights do not tell
   */
  public static FrozenText of(RunFolder run, Path source, int heads) throws IOException {
    keep(source, run);
    try (var stored = SafeTensors.open(run.textEncoder())) {
      long[] table = shape(stored, run.textEncoder(), TABLE);
      long[] positions = shape(stored, run.textEncoder(), POSITIONS);
      int depth = depth(stored, "text");
      var size =
          new TextEncoder.Size((int) table[0], (int) positions[1], depth, (int) table[1], heads);
      return new FrozenText(run.textEncoder(), Tokenizer.load(run.tokenizer()), size);
    }
  }

  private static int depth(SafeTensors stored, String tower) {
    int depth = 0;
    while (stored.tensors().containsKey("%s.blocks.%d.norm1.scale".formatted(tower, depth))) {
      depth++;
    }
    return depth;
  }

  private static long[] shape(SafeTensors stored, Path file, String name) throws IOException {
    var info = stored.tensors().get(name);
    if (info == null) {
      throw new IOException("%s holds no text encoder: %s is missing".formatted(file, name));
    }
    return info.shape().stream().mapToLong(Long::longValue).toArray();
  }

  /** Copies an encoder and its tokenizer into a run's folder, if that has none yet. */
  public static void keep(Path source, RunFolder run) throws IOException {
    if (Files.exists(run.textEncoder())) {
      return;
    }
    var weights = new LinkedHashMap<String, Tensor>();
    trained(source)
        .forEach(
            (name, tensor) -> {
              if (TextEncoder.owns(name) || TOWER.matcher(name).matches()) {
                weights.put(name, tensor);
              }
            });
    Tokenizer.load(source.resolve("tokenizer.json")).save(run.tokenizer());
    SafeTensors.write(run.textEncoder(), weights, Map.of());
  }

  private static Map<String, Tensor> trained(Path source) throws IOException {
    if (Files.exists(source.resolve(ModelPackage.MANIFEST))) {
      try (var stored = ModelPackage.open(source).weights()) {
        return stored.readAll();
      }
    }
    Path checkpoint = source.resolve("checkpoint.safetensors");
    if (!Files.exists(checkpoint)) {
      throw new IOException(
          "%s is neither the folder of a run nor a model package; train a text encoder first:"
                  .formatted(source)
              + " artishow train config/plans/text-encoder.conf");
    }
    return Checkpoint.averages(checkpoint, ContrastiveTask.TEXT_ENCODER);
  }

  public TextEncoder.Size size() {
    return size;
  }

  /** How it reads captions. */
  public Captions captions() {
    return new Captions(tokenizer, size.tokens());
  }

  /**
   * Sizes of both towers, as the weights tell them.
   *
   * @throws IllegalArgumentException if there is no picture tower
   */
  public TextEncoderSpec pairSpec() {
    try (var stored = SafeTensors.open(weights)) {
      TensorInfo positions = stored.tensors().get("picture.positions");
      TensorInfo patchIn = stored.tensors().get("picture.patch_in.weight");
      TensorInfo space = stored.tensors().get("space.picture.weight");
      if (positions == null || patchIn == null || space == null) {
        throw new IllegalArgumentException(
            "%s holds a text encoder without its picture tower; read with a package of kind"
                    .formatted(weights)
                + " text-encoder, or set likeness-weight = 0");
      }
      long width = positions.shape().get(2);
      int patch = (int) Math.round(Math.sqrt((double) patchIn.size() / width / Denoiser.CHANNELS));
      return new TextEncoderSpec(
          patch * (int) Math.round(Math.sqrt(positions.shape().get(1))),
          patch,
          (int) width,
          depth(stored, "picture"),
          (int) (space.size() / width),
          size.width(),
          size.heads(),
          size.vocabulary(),
          size.tokens(),
          size.depth());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The encoder with its picture tower on a device, in float32.
   *
   * @param manager owns both
   * @throws IllegalArgumentException if there is no picture tower
   */
  public PictureTextPair pair(NDManager manager) {
    TextEncoderSpec spec = pairSpec();
    return load(manager, DataType.FLOAT32, parameters -> new PictureTextPair(spec, parameters));
  }

  /**
   * The encoder on a device.
   *
   * @param manager owns it
   * @param type floating point format that it computes in
   */
  public TextEncoder encoder(NDManager manager, DataType type) {
    return load(manager, type, parameters -> new TextEncoder(size, parameters));
  }

  private <N> N load(NDManager manager, DataType type, Function<Parameters, N> construct) {
    try (var stored = SafeTensors.open(weights);
        NDManager scratch = manager.newSubManager()) {
      return construct.apply(Parameters.loaded(manager, TensorArrays.read(stored, scratch), type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
