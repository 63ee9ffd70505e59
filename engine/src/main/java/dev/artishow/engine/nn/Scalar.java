package dev.artishow.engine.nn;

import ai.djl.ndarray.NDArray;
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
    return beside.getManager().full(new Shape(), (float) number, beside.getDataType());
  }
}
