package dev.artishow.trainer;

import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.model.TensorArrays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The folder of one training run: its checkpoint, tokenizer, log and sample sheets. The checkpoint
 * is one file that is replaced whole, so that a crash leaves the last one.
 */
public final class RunFolder {
  /** What the names of the averaged weights begin with in a checkpoint. */
  public static final String AVERAGE = "average.";

  private static final String STEP = "step";
  private static final String SECONDS = "seconds";
  private static final String WATT_HOURS = "watt-hours";

  private final Path folder;

  public RunFolder(Path folder) throws IOException {
    this.folder = folder;
    Files.createDirectories(folder.resolve("sheets"));
  }

  public Path path() {
    return folder;
  }

  public Path checkpoint() {
    return folder.resolve("checkpoint.safetensors");
  }

  public Path tokenizer() {
    return folder.resolve("tokenizer.json");
  }

  public Path log() {
    return folder.resolve("log.csv");
  }

  public Path sheet(long step) {
    return folder.resolve("sheets").resolve("step-%06d.png".formatted(step));
  }

  /** Writes a checkpoint in place of the last one. */
  void save(Learner learner, RunState state) throws IOException {
    SafeTensors.write(
        checkpoint(),
        TensorArrays.copy(learner.state(), DType.F32),
        Map.of(
            STEP, Long.toString(state.step()),
            SECONDS, Double.toString(state.seconds()),
            WATT_HOURS, Double.toString(state.wattHours())));
  }

  /** Takes a learner to the last checkpoint, or leaves it at the start if there is none. */
  RunState restore(Learner learner) throws IOException {
    if (!Files.exists(checkpoint())) {
      return RunState.START;
    }
    try (var stored = SafeTensors.open(checkpoint())) {
      var values = new LinkedHashMap<String, float[]>();
      for (var entry : learner.state().entrySet()) {
        Tensor tensor = stored.read(entry.getKey());
        requireShape(entry.getKey(), entry.getValue().getShape(), tensor);
        values.put(entry.getKey(), tensor.floats());
      }
      learner.restore(values);
      return state(stored);
    }
  }

  /** How far the run has come. */
  public RunState state() throws IOException {
    if (!Files.exists(checkpoint())) {
      return RunState.START;
    }
    try (var stored = SafeTensors.open(checkpoint())) {
      return state(stored);
    }
  }

  private RunState state(SafeTensors stored) throws IOException {
    return new RunState(
        Long.parseLong(text(stored, STEP)),
        Double.parseDouble(text(stored, SECONDS)),
        Double.parseDouble(text(stored, WATT_HOURS)));
  }

  private void requireShape(String name, Shape expected, Tensor tensor) throws IOException {
    if (!Arrays.equals(expected.getShape(), tensor.shape())) {
      throw new IOException(
          "%s was made by another plan: %s has shape %s there, %s in this plan; "
                  .formatted(checkpoint(), name, Arrays.toString(tensor.shape()), expected)
              + "restore the plan, or train in another folder");
    }
  }

  private String text(SafeTensors stored, String key) throws IOException {
    String value = stored.metadata().get(key);
    if (value == null) {
      throw new IOException(checkpoint() + " does not say its " + key + "; it is no checkpoint");
    }
    return value;
  }
}
