package dev.artishow.moderation.picture;

import static java.lang.Math.fma;

import java.util.Arrays;

/** Rows of numbers times a kernel, where most of a classifier's time goes. */
final class MatrixProduct {
  /** Rows of the kernel that one pass over the result takes in, which spares memory's time. */
  private static final int AT_ONCE = 4;

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
    int outputs = outputs();
    var products = new float[count * outputs];
    for (int row = 0; row < count; row += 2) {
      // of an odd number the last row is made twice
      int next = Math.min(row + 1, count - 1);
      float[] one = bias.clone();
      float[] other = bias.clone();
      add(
          Arrays.copyOfRange(rows, row * inputs, (row + 1) * inputs), one,
          Arrays.copyOfRange(rows, next * inputs, (next + 1) * inputs), other);
      System.arraycopy(one, 0, products, row * outputs, outputs);
      System.arraycopy(other, 0, products, next * outputs, outputs);
    }
    return products;
  }

  /** Two rows at a time, so that each number of the kernel is fetched once for both. */
  private void add(float[] row, float[] to, float[] otherRow, float[] otherTo) {
    int input = 0;
    for (; input + AT_ONCE <= inputs; input += AT_ONCE) {
      addFour(input, row, to, otherRow, otherTo);
    }
    for (; input < inputs; input++) {
      int at = input * to.length;
      for (int i = 0; i < to.length; i++) {
        to[i] += row[input] * kernel[at + i];
        otherTo[i] += otherRow[input] * kernel[at + i];
      }
    }
  }

  private void addFour(int input, float[] row, float[] to, float[] otherRow, float[] otherTo) {
    int length = to.length;
    int first = input * length;
    int second = first + length;
    int third = second + length;
    int fourth = third + length;
    float a = row[input];
    float b = row[input + 1];
    float c = row[input + 2];
    float d = row[input + 3];
    float e = otherRow[input];
    float f = otherRow[input + 1];
    float g = otherRow[input + 2];
    float h = otherRow[input + 3];
    for (int i = 0; i < length; i++) {
      float k0 = kernel[first + i];
      float k1 = kernel[second + i];
      float k2 = kernel[third + i];
      float k3 = kernel[fourth + i];
      to[i] = fma(a, k0, fma(b, k1, fma(c, k2, fma(d, k3, to[i]))));
      otherTo[i] = fma(e, k0, fma(f, k1, fma(g, k2, fma(h, k3, otherTo[i]))));
    }
  }
}
