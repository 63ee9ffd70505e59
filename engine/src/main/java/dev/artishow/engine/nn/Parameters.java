package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.random.RandomStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/**
 * The named weights of one network. A network asks for each of its parameters by name and shape
 * while it is constructed; they are drawn from a seed, or taken from what was stored. Names are
 * dotted paths such as {@code blocks.3.attention.qkv.weight}: they, not positions, tie a
 * checkpoint, an optimizer's moments and a model package to the network.
 */
public final class Parameters implements AutoCloseable {

  /** Where the value of a parameter comes from. */
  private interface Source {
    NDArray take(String name, Shape shape, Init init);
  }

  private final NDManager manager;
  private final DataType type;
  private final Source source;
  private final Map<String, NDArray> byName = new LinkedHashMap<>();
  private final Map<String, long[]> shapes = new LinkedHashMap<>();
  private final Set<String> tables = new HashSet<>();
  private final List<NDArray> constants = new ArrayList<>();

  private Parameters(NDManager manager, DataType type, Source source) {
    this.manager = manager;
    this.type = type;
    this.source = source;
  }

  /** As the other, in float32. */
  public static Parameters initialised(NDManager parent, long seed) {
    return initialised(parent, seed, DataType.FLOAT32);
  }

  /**
   * Fresh parameters. Each draws from {@code seed} and its name alone, whatever the others do.
   *
   * @param type floating point format that the network computes in
   */
  public static Parameters initialised(NDManager parent, long seed, DataType type) {
    var manager = parent.newSubManager();
    return new Parameters(manager, type, drawn(manager, seed, type));
  }

  private static Source drawn(NDManager manager, long seed, DataType type) {
    return (name, shape, init) -> {
      var random = RandomStream.of(seed, name);
      var values = new float[Math.toIntExact(shape.size())];
      for (int i = 0; i < values.length; i++) {
        values[i] = init.draw(random);
      }
      return typed(manager.create(values, shape), type);
    };
  }

  /** As the other, in float32. */
  public static Parameters loaded(NDManager parent, Map<String, NDArray> stored) {
    return loaded(parent, stored, DataType.FLOAT32);
  }

  /**
   * Copies of parameters as they were stored.
   *
   * @param stored arrays by name; they stay the caller's
   * @param type floating point format that the network computes in
   */
  public static Parameters loaded(NDManager parent, Map<String, NDArray> stored, DataType type) {
    var manager = parent.newSubManager();
    return new Parameters(manager, type, copied(manager, stored, type));
  }

  private static Source copied(NDManager manager, Map<String, NDArray> stored, DataType type) {
    return (name, shape, init) -> {
      NDArray array = stored.get(name);
      if (array == null) {
        throw new WeightsMismatchException("tensor %s is missing".formatted(name));
      }
      if (!array.getShape().equals(shape)) {
        throw new WeightsMismatchException(
            "tensor %s must have shape %s, has %s".formatted(name, shape, array.getShape()));
      }
      // toType shares the memory of an array that has the type already, whatever it is told
      NDArray copy = array.toType(type, false).duplicate();
      copy.attach(manager);
      return copy;
    };
  }

  /**
   * Copies of parameters as they were stored, and fresh ones where a network asks for more.
   *
   * @param stored arrays by name; they stay the caller's
   * @param seed of the fresh ones, see {@link #initialised}
   */
  public static Parameters continued(
      NDManager parent, Map<String, NDArray> stored, long seed, DataType type) {
    var manager = parent.newSubManager();
    Source known = copied(manager, stored, type);
    Source fresh = drawn(manager, seed, type);
    return new Parameters(
        manager,
        type,
        (name, shape, init) -> (stored.containsKey(name) ? known : fresh).take(name, shape, init));
  }

  /**
   * As {@link #continued}, by a network that may read more than the one whose parameters were
   * stored did: weights of further inputs, which come last, are 0, so that at first it does what
   * the other did.
   *
   * @param stored arrays by name, the inputs along their second axis; they stay the caller's
   */
  public static Parameters widened(
      NDManager parent, Map<String, NDArray> stored, long seed, DataType type) {
    var manager = parent.newSubManager();
    Source known = copied(manager, stored, type);
    Source fresh = drawn(manager, seed, type);
    return new Parameters(
        manager,
        type,
        (name, shape, init) -> {
          NDArray array = stored.get(name);
          if (array == null) {
            return fresh.take(name, shape, init);
          }
          return hasFewerInputs(array.getShape(), shape)
              ? widened(manager, array, shape, type)
              : known.take(name, shape, init);
        });
  }

  private static boolean hasFewerInputs(Shape stored, Shape wanted) {
    if (stored.dimension() != wanted.dimension() || stored.dimension() < 2) {
      return false;
    }
    for (int axis = 0; axis < stored.dimension(); axis++) {
      if (axis != 1 && stored.get(axis) != wanted.get(axis)) {
        return false;
      }
    }
    return stored.get(1) < wanted.get(1);
  }

  private static NDArray widened(NDManager manager, NDArray array, Shape wanted, DataType type) {
    long[] missing = wanted.getShape().clone();
    missing[1] -= array.getShape().get(1);
    try (NDManager scratch = manager.newSubManager()) {
      NDArray zeros = scratch.zeros(new Shape(missing), type);
      NDArray all = array.toType(type, false).concat(zeros, 1);
      all.attach(manager);
      return all;
    }
  }

  /**
   * The same parameters as constants: what they learn shows, but no gradient flows to them. A
   * network of them does without the graph that a backward pass would need.
   */
  public Parameters withoutGradients() {
    var own = manager.newSubManager();
    return new Parameters(
        own,
        type,
        (name, shape, init) -> {
          NDArray constant = array(name).stopGradient();
          constant.attach(own);
          return constant;
        });
  }

  /**
   * The shapes by name that a network asks for, found without making its parameters or loading
   * PyTorch.
   *
   * @param network constructs it, e.g. {@code p -> new Denoiser(spec, p)}
   */
  public static Map<String, long[]> shapes(Function<Parameters, ?> network) {
    var parameters =
        new Parameters(Blank.MANAGER, DataType.FLOAT32, (name, shape, init) -> Blank.ARRAY);
    Object made = network.apply(parameters);
    Objects.requireNonNull(made);
    return Collections.unmodifiableMap(parameters.shapes);
  }

  /** A parameter of this network; a name is asked for once. */
  public NDArray get(String name, Init init, long... shape) {
    NDArray array = source.take(name, new Shape(shape), init);
    shapes.put(name, shape);
    if (byName.put(name, array) != null) {
      throw new IllegalStateException("parameter " + name + " is asked for twice");
    }
    return array;
  }

  /** A parameter of which each row is an id's own vector: it learns when the id is met. */
  NDArray table(String name, Init init, long ids, long width) {
    tables.add(name);
    return get(name, init, ids, width);
  }

  /** Whether a parameter is a table of ids' vectors. */
  public boolean isTable(String name) {
    return tables.contains(name);
  }

  /** A fixed array that lives as long as the parameters and is neither trained nor stored. */
  NDArray constant(float[] values, long... shape) {
    return kept(typed(manager.create(values, new Shape(shape)), type));
  }

  /** As {@link #constant}, in float32 whatever the network computes in. */
  NDArray exactConstant(float[] values, long... shape) {
    return kept(manager.create(values, new Shape(shape)));
  }

  private NDArray kept(NDArray array) {
    constants.add(array);
    return array;
  }

  private static NDArray typed(NDArray array, DataType type) {
    if (array.getDataType() == type) {
      return array;
    }
    NDArray converted = array.toType(type, true);
    array.close();
    return converted;
  }

  /** The floating point format that the network computes in. */
  public DataType type() {
    return type;
  }

  /** Arrays by name, in the order the network asked for them. */
  public Map<String, NDArray> byName() {
    return Collections.unmodifiableMap(byName);
  }

  /** One parameter's array. */
  public NDArray array(String name) {
    NDArray array = byName.get(name);
    if (array == null) {
      throw new IllegalArgumentException("the network has no parameter " + name);
    }
    return array;
  }

  /** Lets gradients flow to every parameter, for training, or to none of them. */
  public void requireGradients(boolean required) {
    byName.values().forEach(array -> array.setRequiresGradient(required));
  }

  public NDManager manager() {
    return manager;
  }

  @Override
  public void close() {
    manager.close();
  }
}
