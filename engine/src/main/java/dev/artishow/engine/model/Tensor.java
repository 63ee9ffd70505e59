package dev.artishow.engine.model;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.stream.LongStream;

/** An immutable array of numbers with a shape: what a weights file holds under one name. */
public final class Tensor {
  private final DType dtype;
  private final long[] shape;
  private final ByteBuffer data;

  /**
   * @param data the numbers, little-endian, last axis fastest; not copied, so leave it alone
   */
  public Tensor(DType dtype, long[] shape, ByteBuffer data) {
    this.dtype = dtype;
    this.shape = shape.clone();
    this.data = data.slice().asReadOnlyBuffer();
    long expected = Math.multiplyExact(size(shape), dtype.bytes());
    if (data.remaining() != expected) {
      throw new IllegalArgumentException(
          "%s has %d bytes, got %d".formatted(this, expected, data.remaining()));
    }
  }

  /**
   * Numbers in a tensor of this shape.
   *
   * @throws ArithmeticException if they are more than a long counts
   */
  static long size(long... shape) {
    if (LongStream.of(shape).anyMatch(side -> side < 0)) {
      throw new IllegalArgumentException(
          "a shape has no negative sides, got " + Arrays.toString(shape));
    }
    return LongStream.of(shape).reduce(1, Math::multiplyExact);
  }

  /** The values, rounded to {@code dtype}, which is one of the floating point formats. */
  public static Tensor of(float[] values, DType dtype, long... shape) {
    var data =
        ByteBuffer.allocate(Math.multiplyExact(values.length, dtype.bytes()))
            .order(ByteOrder.LITTLE_ENDIAN);
    for (float value : values) {
      switch (dtype) {
        case F32 -> data.putFloat(value);
        case F16 -> data.putShort(ShortFloats.toHalf(value));
        case BF16 -> data.putShort(ShortFloats.toBfloat(value));
        case I64, U8 -> throw new IllegalArgumentException("values must be F32, F16 or BF16");
      }
    }
    return new Tensor(dtype, shape, data.flip());
  }

  public DType dtype() {
    return dtype;
  }

  public long[] shape() {
    return shape.clone();
  }

  /** The numbers, little-endian, read-only. */
  public ByteBuffer data() {
    return data.duplicate().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** The numbers as float32; exact for the floating point formats. */
  public float[] floats() {
    ByteBuffer in = data();
    float[] values = new float[in.remaining() / dtype.bytes()];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (dtype) {
            case F32 -> in.getFloat();
            case F16 -> ShortFloats.fromHalf(in.getShort());
            case BF16 -> ShortFloats.fromBfloat(in.getShort());
            case I64 -> in.getLong();
            case U8 -> in.get() & 0xff;
          };
    }
    return values;
  }

  /** The place in {@link #floats} of the first NaN or infinity, -1 if there is none. */
  int firstNotFinite() {
    if (!dtype.isFloatingPoint()) {
      return -1;
    }
    ByteBuffer in = data();
    int exponent = dtype.exponent();
    for (int i = 0; i < in.remaining() / dtype.bytes(); i++) {
      int bits = dtype == DType.F32 ? in.getInt(Float.BYTES * i) : in.getShort(Short.BYTES * i);
      if ((bits & exponent) == exponent) {
        return i;
      }
    }
    return -1;
  }

  /** Where in the shape one of {@link #floats} stands. */
  String place(int index) {
    var place = new long[shape.length];
    long rest = index;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      place[axis] = rest % shape[axis];
      rest /= shape[axis];
    }
    return Arrays.toString(place);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tensor that
        && dtype == that.dtype
        && Arrays.equals(shape, that.shape)
        && data.equals(that.data);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * dtype.hashCode() + Arrays.hashCode(shape)) + data.hashCode();
  }

  @Override
  public String toString() {
    return dtype + " " + Arrays.toString(shape);
  }
}
