package dev.artishow.moderation.picture;

import static java.lang.Math.fma;

import java.util.Arrays;

/**
 * Rows of numbers times a kernel, where most of a classifier's time goes. A few hundred rows are
 * turned to columns at a time, so that the innermost loop is as long as there are rows, whatever
 * the shape of the kernel, and takes in as much as Java's compiler makes vector instructions of:
 * four inputs and one output.
 */
final class MatrixProduct {
  /** Numbers of a column that one pass takes in, which spares memory's time. */
  private static final int AT_ONCE = 4;

  /** As many rows as leave four columns and the result in the processor's nearest memory. */
  private static final int BLOCK = 512;

  private final float[] kernel;
  private final float[] bias;
  private final int inputs;

  /**
   * @param kernel {@code inputs × outputs} numbers
   * @param bias one number an output, added to each
   */
  MatrixProduct(float[] kernel, float[] bias) {
    this.kernel = kernel;
    this.bias = bias;
    this.inputs = kernel.length / bias.length;
  }

  int inputs() {
    return inputs;
  }

  int outputs() {
    return bias.length;
  }

  /**
   * Every row's product.
   *
   * @param rows {@code n × inputs} numbers
   * @return {@code n × outputs} numbers
   */
  float[] of(float[] rows) {
    int count = rows.length / inputs;
    var products = new float[count * outputs()];
    var columns = new float[inputs][Math.min(BLOCK, count)];
    var sums = new float[columns[0].length];
    for (int from = 0; from < count; from += sums.length) {
      int length = Math.min(sums.length, count - from);
      turn(rows, from, length, columns);
      for (int output = 0; output < outputs(); output++) {
        Arrays.fill(sums, bias[output]);
        addAll(columns, output, sums);
        for (int i = 0; i < length; i++) {
          products[(from + i) * outputs() + output] = sums[i];
        }
      }
    }
    return products;
  }

  /** What stands behind a last block that is shorter is left as it was, and not looked at. */
  private void turn(float[] rows, int from, int length, float[][] columns) {
    for (int i = 0; i < length; i++) {
      int row = (from + i) * inputs;
      for (int input = 0; input < inputs; input++) {
        columns[input][i] = rows[row + input];
      }
    }
  }

  private void addAll(float[][] columns, int output, float[] sums) {
    int outputs = outputs();
    int at = output;
    int input = 0;
    for (; input + AT_ONCE <= inputs; input += AT_ONCE) {
      float a = kernel[at];
      float b = kernel[at + outputs];
      float c = kernel[at + 2 * outputs];
      float d = kernel[at + 3 * outputs];
      float[] as = columns[input];
      float[] bs = columns[input + 1];
      float[] cs = columns[input + 2];
      float[] ds = columns[input + 3];
      for (int i = 0; i < sums.length; i++) {
        sums[i] = fma(a, as[i], fma(b, bs[i], fma(c, cs[i], fma(d, ds[i], sums[i]))));
      }
      at += AT_ONCE * outputs;
    }
    for (; input < inputs; input++) {
      add(kernel[at], columns[input], sums);
      at += outputs;
    }
  }

  private static void add(float factor, float[] column, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = fma(factor, column[i], sums[i]);
    }
  }
}
