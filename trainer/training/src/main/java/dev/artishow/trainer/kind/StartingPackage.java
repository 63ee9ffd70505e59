package dev.artishow.trainer.kind;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.EnergyEstimate;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.model.TensorArrays;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.WeightsMismatchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The package whose weights a training starts from: {@code start-from} of a plan. */
public final class StartingPackage {
  private StartingPackage() {}

  /**
   * Makes what is trained of a package's weights.
   *
   * @param folder of the package
   * @param seed of the weights that it lacks, see {@link Parameters#widened}
   * @param network takes the weights that it needs
   * @throws IllegalArgumentException if the package's network has other sizes
   */
  public static <T> T weights(
      Path folder, NDManager manager, long seed, DataType type, Function<Parameters, T> network) {
    try {
      ModelPackage start = ModelPackage.open(folder);
      try (var weights = start.weights();
          NDManager scratch = manager.newSubManager()) {
        Map<String, NDArray> stored = TensorArrays.read(weights, scratch);
        return network.apply(Parameters.widened(manager, stored, seed, type));
      } catch (WeightsMismatchException e) {
        throw new IllegalArgumentException(
            "startFrom must be a network of the plan's sizes, %s is %s: %s"
                .formatted(start.id().title(), start.card().network(), e.getMessage()),
            e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("startFrom cannot be read: " + folder, e);
    }
  }

  /** What training that package's weights took, if there is one. */
  public static Optional<EnergyEstimate> energy(Optional<Path> folder) throws IOException {
    return folder.isPresent()
        ? Optional.of(ModelPackage.open(folder.get()).card().training().total())
        : Optional.empty();
  }
}
