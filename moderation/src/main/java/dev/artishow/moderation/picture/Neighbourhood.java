package dev.artishow.moderation.picture;

/**
 * The square of points around a point that a convolution looks at. Outside of the map is nothing. A
 * stride of 1 keeps the point in the middle of its neighbourhood, one of 2 at its beginning.
 */
record Neighbourhood(int size, int stride) {

  /** Takes one point of a neighbourhood. */
  interface Visitor {
    /**
     * Takes one.
     *
     * @param point of the result, by rows from the top
     * @param tap which of the neighbourhood's points, by rows from the top
     * @param from where that point's features begin in the map
     */
    void visit(int point, int tap, int from);
  }

  void visit(FeatureMap map, Visitor visitor) {
    int before = stride == 1 ? size / 2 : 0;
    int width = map.width() / stride;
    for (int point = 0; point < map.height() / stride * width; point++) {
      int top = point / width * stride - before;
      int left = point % width * stride - before;
      for (int tap = 0; tap < size * size; tap++) {
        int row = top + tap / size;
        int column = left + tap % size;
        if (row >= 0 && row < map.height() && column >= 0 && column < map.width()) {
          visitor.visit(point, tap, map.at(row, column));
        }
      }
    }
  }
}
