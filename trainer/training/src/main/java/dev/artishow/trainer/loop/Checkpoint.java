package dev.artishow.trainer.loop;

import dev.artishow.engine.model.DType;
import dev.artishow.engine.model.SafeTensors;
import dev.artishow.engine.model.Tensor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Everything that a run needs to go on, in one file that is replaced whole, so that a crash leaves
 * the last one. Tensors are called {@code weights.GROUP.NAME}, {@code average.GROUP.NAME} and
 * {@code moments.GROUP.NAME.first} and {@code .second}; the plan and the code's version are among
 * the texts, as are the scales of losses, {@code loss-scale.GROUP}.
 */
public final class Checkpoint {
  private static final String WEIGHTS = "weights.";
  private static final String AVERAGE = "average.";
  private static final String MOMENTS = "moments.";
  private static final String FIRST = ".first";
  private static final String SECOND = ".second";
  private static final String STEP = "step";
  private static final String BATCHES = "batches";
  private static final String SECONDS = "seconds";
  private static final String WATT_HOURS = "watt-hours";
  private static final String ROLLBACKS = "rollbacks";
  private static final String PLAN = "plan";
  private static final String CODE = "code";
  private static final String MICRO_BATCH = "micro-batch";
  private static final String LOSS_SCALE = "loss-scale.";

  private Checkpoint() {}

  /** Writes a checkpoint in place of the last one. */
  static void save(Path file, Learner<?> learner, RunState state, RunIdentity identity)
      throws IOException {
    var tensors = new LinkedHashMap<String, Tensor>();
    arrays(learner.groups()).forEach((name, array) -> tensors.put(name, array.tensor()));
    SafeTensors.write(file, tensors, texts(learner, state, identity));
  }

  private static Map<String, String> texts(
      Learner<?> learner, RunState state, RunIdentity identity) {
    var texts = new LinkedHashMap<String, String>();
    texts.put(STEP, Long.toString(state.step()));
    texts.put(BATCHES, Long.toString(state.batches()));
    texts.put(SECONDS, Double.toString(state.seconds()));
    texts.put(WATT_HOURS, Double.toString(state.wattHours()));
    texts.put(ROLLBACKS, Integer.toString(state.rollbacks()));
    texts.put(MICRO_BATCH, Integer.toString(learner.microBatch()));
    texts.put(PLAN, identity.plan());
    texts.put(CODE, identity.code());
    learner
        .groups()
        .forEach((name, group) -> texts.put(LOSS_SCALE + name, group.lossScale().state()));
    return texts;
  }

  /** Takes groups to the checkpoint, or leaves them at the start if there is none. */
  static RunState restore(Path file, Map<String, TrainedGroup> groups) throws IOException {
    if (!Files.exists(file)) {
      return RunState.START;
    }
    try (var stored = SafeTensors.open(file)) {
      var values = new LinkedHashMap<Array, float[]>();
      for (var entry : arrays(groups).entrySet()) {
        Tensor tensor = stored.read(entry.getKey());
        requireShape(file, entry.getKey(), entry.getValue().shape(), tensor);
        values.put(entry.getValue(), tensor.floats());
      }
      RunState state = state(file, stored);
      values.forEach(
          (array, floats) -> System.arraycopy(floats, 0, array.values, 0, floats.length));
      groups.forEach(
          (name, group) -> {
            group.spread();
            Optional.ofNullable(stored.metadata().get(LOSS_SCALE + name))
                .ifPresent(group.lossScale()::restore);
          });
      return state;
    }
  }

  /** One array of a checkpoint; two are the same if they are one. */
  private static final class Array {
    private final long[] shape;
    private final float[] values;

    Array(long[] shape, float[] values) {
      this.shape = shape;
      this.values = values;
    }

    long[] shape() {
      return shape;
    }

    Tensor tensor() {
      return Tensor.of(values, DType.F32, shape);
    }
  }

  private static Map<String, Array> arrays(Map<String, TrainedGroup> groups) {
    var arrays = new LinkedHashMap<String, Array>();
    groups.forEach(
        (group, trained) ->
            trained
                .parameters()
                .forEach(
                    (parameter, kept) -> {
                      String name = group + "." + parameter;
                      arrays.put(WEIGHTS + name, new Array(kept.shape, kept.master));
                      arrays.put(AVERAGE + name, new Array(kept.shape, kept.average));
                      arrays.put(MOMENTS + name + FIRST, new Array(kept.shape, kept.first));
                      arrays.put(MOMENTS + name + SECOND, new Array(kept.shape, kept.second));
                    }));
    return arrays;
  }

  /** How far the run has come that a checkpoint is of. */
  static RunState state(Path file, SafeTensors stored) throws IOException {
    return new RunState(
        Long.parseLong(text(file, stored, STEP)),
        Long.parseLong(text(file, stored, BATCHES)),
        Double.parseDouble(text(file, stored, SECONDS)),
        Double.parseDouble(text(file, stored, WATT_HOURS)),
        Integer.parseInt(text(file, stored, ROLLBACKS)));
  }

  /** Examples per backward pass of the run so far: other ones would round differently. */
  static OptionalInt microBatch(Path file) throws IOException {
    if (!Files.exists(file)) {
      return OptionalInt.empty();
    }
    try (var stored = SafeTensors.open(file)) {
      return OptionalInt.of(Integer.parseInt(text(file, stored, MICRO_BATCH)));
    }
  }

  /** What made a checkpoint. */
  public static RunIdentity identity(Path file) throws IOException {
    try (var stored = SafeTensors.open(file)) {
      return new RunIdentity(text(file, stored, PLAN), text(file, stored, CODE));
    }
  }

  /** The averaged weights of one group, by parameter name. */
  public static Map<String, Tensor> averages(Path file, String group) throws IOException {
    String prefix = AVERAGE + group + ".";
    var averages = new LinkedHashMap<String, Tensor>();
    try (var stored = SafeTensors.open(file)) {
      for (String name : stored.tensors().keySet()) {
        if (name.startsWith(prefix)) {
          averages.put(name.substring(prefix.length()), stored.read(name));
        }
      }
    }
    if (averages.isEmpty()) {
      throw new IOException(
          "%s holds no weights of %s; it is of another kind of run".formatted(file, group));
    }
    return averages;
  }

  private static void requireShape(Path file, String name, long[] expected, Tensor tensor)
      throws IOException {
    if (!Arrays.equals(expected, tensor.shape())) {
      throw new IOException(
          "%s was made by another plan: %s has shape %s there, %s in this plan; "
                  .formatted(file, name, Arrays.toString(tensor.shape()), Arrays.toString(expected))
              + "restore the plan, or train in another folder");
    }
  }

  private static String text(Path file, SafeTensors stored, String key) throws IOException {
    String value = stored.metadata().get(key);
    if (value == null) {
      throw new IOException(file + " does not say its " + key + "; it is no checkpoint");
    }
    return value;
  }
}
