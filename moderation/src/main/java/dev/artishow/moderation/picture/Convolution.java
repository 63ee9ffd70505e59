package dev.artishow.moderation.picture;

/**
 * A convolution with the normalization behind it folded in: {@code gamma × (x − mean) / √(variance
 * + ε) + beta} is one factor and one summand a channel.
 */
final class Convolution {
  private static final double EPSILON = 0.001;

  private final int size;
  private final int in;
  private final int out;
  private final boolean isDepthwise;
  private final float[] kernel;
  private final float[] bias;

  private Convolution(
      int size, int in, int out, boolean isDepthwise, float[] kernel, float[] bias) {
    this.size = size;
    this.in = in;
    this.out = out;
    this.isDepthwise = isDepthwise;
    this.kernel = kernel;
    this.bias = bias;
  }

  /** Every feature of a neighbourhood goes into every one of the result. */
  static Convolution full(ClassifierFile file, String name, String normalization) {
    QuantizedTensor kernel = file.tensor(name + "/kernel");
    int in = kernel.shape().get(2);
    int out = kernel.shape().get(3);
    return folded(file, normalization, kernel, in, out, false);
  }

  /** Every feature by itself. */
  static Convolution depthwise(ClassifierFile file, String name, String normalization) {
    QuantizedTensor kernel = file.tensor(name + "/depthwise_kernel");
    int channels = kernel.shape().get(2);
    return folded(file, normalization, kernel, channels, channels, true);
  }

  private static Convolution folded(
      ClassifierFile file,
      String normalization,
      QuantizedTensor kernel,
      int in,
      int out,
      boolean isDepthwise) {
    float[] gamma = file.tensor(normalization + "/gamma").values();
    float[] beta = file.tensor(normalization + "/beta").values();
    float[] mean = file.tensor(normalization + "/moving_mean").values();
    float[] variance = file.tensor(normalization + "/moving_variance").values();
    float[] values = kernel.values();
    var bias = new float[out];
    for (int channel = 0; channel < out; channel++) {
      double factor = gamma[channel] / Math.sqrt(variance[channel] + EPSILON);
      bias[channel] = (float) (beta[channel] - factor * mean[channel]);
      for (int i = channel; i < values.length; i += out) {
        values[i] = (float) (values[i] * factor);
      }
    }
    return new Convolution(kernel.shape().get(0), in, out, isDepthwise, values, bias);
  }

  int inputs() {
    return in;
  }

  int outputs() {
    return out;
  }

  /**
   * The result at every {@code stride}-th point. Outside of the map all is 0. A stride of 1 keeps
   * the point in the middle of its neighbourhood, one of 2 at its beginning.
   */
  FeatureMap of(FeatureMap map, int stride) {
    var result = new FeatureMap(map.height() / stride, map.width() / stride, out);
    int before = stride == 1 ? size / 2 : 0;
    for (int y = 0; y < result.height(); y++) {
      for (int x = 0; x < result.width(); x++) {
        int at = result.at(y, x);
        System.arraycopy(bias, 0, result.values(), at, out);
        for (int i = 0; i < size; i++) {
          int row = y * stride + i - before;
          for (int j = 0; j < size; j++) {
            int column = x * stride + j - before;
            if (row >= 0 && row < map.height() && column >= 0 && column < map.width()) {
              tap(map, map.at(row, column), i * size + j, result.values(), at);
            }
          }
        }
      }
    }
    return result;
  }

  private void tap(FeatureMap map, int from, int tap, float[] to, int at) {
    if (isDepthwise) {
      multiply(map.values(), from, kernel, tap * in, to, at, in);
    } else {
      for (int channel = 0; channel < in; channel++) {
        int row = (tap * in + channel) * out;
        scale(map.values()[from + channel], kernel, row, to, at, out);
      }
    }
  }

  private static void multiply(
      float[] values, int from, float[] kernel, int row, float[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] += values[from + i] * kernel[row + i];
    }
  }

  private static void scale(float factor, float[] kernel, int row, float[] to, int at, int count) {
    for (int i = 0; i < count; i++) {
      to[at + i] += factor * kernel[row + i];
    }
  }
}
