package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A replica's parameter and its gradient as numbers that Java can read and write. On the CPU in
 * float32 that is the arrays' own memory, not a copy; elsewhere the numbers are carried over.
 *
 * <p>Memory of an array is touched only between opening and closing, while the array is held: of a
 * gradient that no backward pass reached DJL makes zeros, and they are gone when they are closed.
 * What is closed has no numbers, so that touching it is an exception and not a wild write.
 */
final class ParameterView {
  private static final NDIndex ALL = new NDIndex("...");
  private static final FloatBuffer CLOSED = FloatBuffer.allocate(0);

  private final NDArray array;
  private final boolean direct;
  private @Nullable NDArray heldGradient;
  private FloatBuffer gradient = CLOSED;
  private FloatBuffer values = CLOSED;

  ParameterView(NDArray array) {
    this.array = array;
    this.direct = !array.getDevice().isGpu() && array.getDataType() == DataType.FLOAT32;
  }

  /** Fetches the gradient that the last backward passes added up; zeros if none came here. */
  void openGradient() {
    NDArray held = array.getGradient();
    heldGradient = held;
    gradient = direct ? memory(held) : FloatBuffer.wrap(floats(held));
    if (!direct) {
      clear(held);
    }
  }

  /** Written over, not multiplied or subtracted: infinity would leave no zero. */
  private static void clear(NDArray array) {
    try (NDArray zeros = array.getManager().zeros(array.getShape(), array.getDataType())) {
      array.set(ALL, zeros);
    }
  }

  /** Takes {@code count} numbers of the gradient from {@code at} on, and leaves zeros there. */
  void takeGradient(int at, float[] target, int offset, float[] zeros, int count) {
    gradient.get(at, target, offset, count);
    if (direct) {
      gradient.put(at, zeros, 0, count);
    }
  }

  void closeGradient() {
    gradient = CLOSED;
    if (heldGradient != null) {
      heldGradient.close();
      heldGradient = null;
    }
  }

  /** Lets the parameter be written. */
  void openValues() {
    values = direct ? memory(array) : FloatBuffer.allocate(Math.toIntExact(array.size()));
  }

  /** Writes {@code count} numbers of the parameter from {@code at} on. */
  void put(int at, float[] source, int offset, int count) {
    values.put(at, source, offset, count);
  }

  /** Hands on all numbers of the parameter, once every one of them was put. */
  void flush() {
    if (!direct) {
      array.setRequiresGradient(false);
      assign(array, values.array());
      array.setRequiresGradient(true);
    }
  }

  void closeValues() {
    values = CLOSED;
  }

  private static FloatBuffer memory(NDArray array) {
    return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private static float[] floats(NDArray array) {
    try (NDArray wide = array.toType(DataType.FLOAT32, true)) {
      return wide.toFloatArray();
    }
  }

  /** Sets an array that has no gradient, whatever its format. */
  static void assign(NDArray target, float[] values) {
    try (NDArray wide = target.getManager().create(values, target.getShape());
        NDArray narrow = wide.toType(target.getDataType(), true)) {
      target.set(ALL, narrow);
    }
  }
}
