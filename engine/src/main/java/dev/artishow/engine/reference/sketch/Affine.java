package dev.artishow.engine.reference.sketch;

/**
 * An affine map of the plane: {@code x' = xx·x + xy·y + x0}, {@code y' = yx·x + yy·y + y0}, in
 * shares of a square picture's side.
 */
record Affine(double xx, double xy, double x0, double yx, double yy, double y0) {
  static final Affine IDENTITY = new Affine(1, 0, 0, 0, 1, 0);

  /** Stretched by factors about the origin. */
  static Affine scaled(double across, double down) {
    return new Affine(across, 0, 0, 0, down, 0);
  }

  static Affine moved(double across, double down) {
    return new Affine(1, 0, across, 0, 1, down);
  }

  /** Turned clockwise about the origin, in radians. */
  static Affine turned(double angle) {
    double cosine = Math.cos(angle);
    double sine = Math.sin(angle);
    return new Affine(cosine, -sine, 0, sine, cosine, 0);
  }

  /** This first, then another. */
  Affine then(Affine next) {
    return new Affine(
        next.xx * xx + next.xy * yx,
        next.xx * xy + next.xy * yy,
        next.xx * x0 + next.xy * y0 + next.x0,
        next.yx * xx + next.yy * yx,
        next.yx * xy + next.yy * yy,
        next.yx * x0 + next.yy * y0 + next.y0);
  }

  /** The way back. */
  Affine inverse() {
    double determinant = xx * yy - xy * yx;
    double a = yy / determinant;
    double b = -xy / determinant;
    double c = -yx / determinant;
    double d = xx / determinant;
    return new Affine(a, b, -(a * x0 + b * y0), c, d, -(c * x0 + d * y0));
  }

  double x(double x, double y) {
    return xx * x + xy * y + x0;
  }

  double y(double x, double y) {
    return yx * x + yy * y + y0;
  }
}
