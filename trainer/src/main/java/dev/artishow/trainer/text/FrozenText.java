package dev.artishow.trainer.text;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.SharedTextEncoder;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.text.Tokenizer;
import dev.artishow.trainer.examples.Captions;
import dev.artishow.trainer.loop.Checkpoint;
import dev.artishow.trainer.loop.RunFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A trained text encoder and its tokenizer, for runs that read captions with it and leave it as it
 * is. A run keeps a copy in its own folder, so that it goes on with the same one whatever becomes
 * of the original.
 */
public final class FrozenText {
  private static final String TABLE = "text.tokens.weight";
  private static final String POSITIONS = "text.positions";

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
      int depth = 0;
      while (stored.tensors().containsKey("text.blocks.%d.norm1.scale".formatted(depth))) {
        depth++;
      }
      var size =
          new TextEncoder.Size((int) table[0], (int) positions[1], depth, (int) table[1], heads);
      return new FrozenText(run.textEncoder(), Tokenizer.load(run.tokenizer()), size);
    }
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
              if (name.startsWith(SharedTextEncoder.PREFIX)) {
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
   * The encoder on a device.
   *
   * @param manager owns it
   * @param type floating point format that it computes in
   */
  public TextEncoder encoder(NDManager manager, DataType type) {
    try (var stored = SafeTensors.open(weights);
        NDManager scratch = manager.newSubManager()) {
      var arrays = TensorArrays.read(stored, scratch);
      return new TextEncoder(size, Parameters.loaded(manager, arrays, type));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
