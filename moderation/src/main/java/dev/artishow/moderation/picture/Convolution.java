package dev.artishow.moderation.picture;

/**
 * A convolution of which every feature of a neighbourhood goes into every one of the result, with
 * the normalization behind it.
 */
final class Convolution {
  private final int size;
  private final MatrixProduct product;

  Convolution(ClassifierFile file, String name, String normalization) {
    QuantizedTensor kernel = file.tensor(name + "/kernel");
    Normalization normal = Normalization.of(file, normalization);
    this.size = kernel.shape().get(0);
    this.product = new MatrixProduct(normal.scaled(kernel.values()), normal.summands());
  }

  /** Features of a point that it takes. */
  int inputs() {
    return product.inputs() / (size * size);
  }

  int outputs() {
    return product.outputs();
  }

  /** The result at every {@code stride}-th point. */
  FeatureMap of(FeatureMap map, int stride) {
    float[] rows = size == 1 && stride == 1 ? map.values() : neighbourhoods(map, stride);
    return new FeatureMap(map.height() / stride, map.width() / stride, outputs(), product.of(rows));
  }

  /** The features around each point, point by point. */
  private float[] neighbourhoods(FeatureMap map, int stride) {
    int row = product.inputs();
    int width = map.width() / stride;
    var rows = new float[map.height() / stride * width * row];
    new Neighbourhood(size, stride)
        .visit(
            map,
            (point, tap, from) ->
                System.arraycopy(map.values(), from, rows, point * row + tap * inputs(), inputs()));
    return rows;
  }
}
