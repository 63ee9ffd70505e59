package dev.artishow.trainer.loop;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * A replica's parameter and its gradient as numbers that Java can read and write. On the CPU in
 * float32 that is the array's own memory, not a copy; elsewhere the numbers are carried over.
 */
final class ParameterView {
  private final NDArray array;
  private final boolean direct;
  private FloatBuffer gradient = FloatBuffer.allocate(0);
  private FloatBuffer values = FloatBuffer.allocate(0);

  ParameterView(NDArray array) {
    this.array = array;
    this.direct = !array.getDevice().isGpu() && array.getDataType() == DataType.FLOAT32;
  }

  /** Fetches the gradient that the last backward passes added up. */
  void open() {
    NDArray fresh = array.getGradient();
    gradient = direct ? memory(fresh) : FloatBuffer.wrap(floats(fresh));
    if (!direct) {
      fresh.subi(fresh);
    }
    fresh.close();
    values = direct ? memory(array) : FloatBuffer.allocate(Math.toIntExact(array.size()));
  }

  private static FloatBuffer memory(NDArray array) {
    return array.toByteBuffer(true).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private static float[] floats(NDArray array) {
    try (NDArray wide = array.toType(DataType.FLOAT32, true)) {
      return wide.toFloatArray();
    }
  }

  /** Takes {@code count} numbers of the gradient from {@code at} on, and leaves zeros there. */
  void takeGradient(int at, float[] target, int offset, float[] zeros, int count) {
    gradient.get(at, target, offset, count);
    if (direct) {
      gradient.put(at, zeros, 0, count);
    }
  }

  /** Writes {@code count} numbers of the parameter from {@code at} on. */
  void put(int at, float[] source, int offset, int count) {
    values.put(at, source, offset, count);
  }

  /** Hands on what was put. */
  void flush() {
    if (!direct) {
      carry();
    }
  }

  private void carry() {
    array.setRequiresGradient(false);
    assign(array, values.array());
    array.setRequiresGradient(true);
  }

  /** Sets an array that has no gradient, whatever its format. */
  static void assign(NDArray target, float[] values) {
    try (NDArray wide = target.getManager().create(values, target.getShape());
        NDArray narrow = wide.toType(target.getDataType(), true)) {
      target.subi(target).addi(narrow);
    }
  }
}
