package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * A number to calculate with where gradients flow, in memory that the numeric engine owns. DJL's
 * {@code mul(Number)} and its like lend the graph of gradients memory of Java's, which Java may
 * free before the backward pass reads it ({@code docs/decisions/0080}).
 */
public final class Scalar {
  private Scalar() {}

  /**
   * A number as an array without axes.
   *
   * @param beside what it is calculated with: of the same format, on the same device, with the same
   *     owner
   */
  public static NDArray of(NDArray beside, double number) {
    DataType type = beside.getDataType();
    // DJL does not know bfloat16; without axes a number takes the format of what is beside it
    return beside
        .getManager()
        .full(new Shape(), (float) number, type == DataType.UNKNOWN ? DataType.FLOAT32 : type);
  }
}
