package dev.artishow.moderation.picture;

/** A convolution that keeps every feature by itself, with the normalization behind it. */
final class DepthwiseConvolution {
  private final int size;
  private final float[] kernel;
  private final float[] bias;

  DepthwiseConvolution(ClassifierFile file, String name, String normalization) {
    QuantizedTensor tensor = file.tensor(name + "/depthwise_kernel");
    Normalization normal = Normalization.of(file, normalization);
    this.size = tensor.shape().get(0);
    this.kernel = normal.scaled(tensor.values());
    this.bias = normal.summands();
  }

  /** The result at every {@code stride}-th point. */
  FeatureMap of(FeatureMap map, int stride) {
    var result = new FeatureMap(map.height() / stride, map.width() / stride, bias.length);
    float[] to = result.values();
    for (int at = 0; at < to.length; at += bias.length) {
      System.arraycopy(bias, 0, to, at, bias.length);
    }
    new Neighbourhood(size, stride)
        .visit(map, (point, tap, from) -> add(map.values(), from, tap, to, point));
    return result;
  }

  private void add(float[] values, int from, int tap, float[] to, int point) {
    int channels = bias.length;
    int row = tap * channels;
    int at = point * channels;
    for (int i = 0; i < channels; i++) {
      to[at + i] += values[from + i] * kernel[row + i];
    }
  }
}
