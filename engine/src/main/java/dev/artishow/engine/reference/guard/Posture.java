package dev.artishow.engine.reference.guard;

/**
 * What is drawn, brought to one place, size and shape: its centre of gravity in the middle, its
 * spread across and down always the same. Premultiplied RGBA, 0–1, {@value #SIDE} pixels wide.
 */
@SuppressWarnings("ArrayRecordComponent") // a plain carrier, never compared
record Posture(float[] rgba) {
  static final int SIDE = 24;

  private static final int CHANNELS = Cutout.CHANNELS;

  /** Half of the side, in standard deviations of what is covered; a square's half is 1.7. */
  private static final double REACH = 2.3;

  /** Shades of a recoloured drawing differ more or less by this factor. */
  private static final double MAX_CONTRAST = 2;

  /**
   * Of what is drawn, held another way first.
   *
   * @param turn clockwise, in radians
   */
  static Posture of(Cutout drawn, boolean mirrored, double turn) {
    Spread spread = Spread.of(drawn);
    double cosine = Math.cos(turn);
    double sine = Math.sin(turn);
    double across = REACH * spread.along(cosine, sine);
    double down = REACH * spread.along(-sine, cosine);
    var rgba = new float[SIDE * SIDE * CHANNELS];
    for (int v = 0; v < SIDE; v++) {
      for (int u = 0; u < SIDE; u++) {
        double right = across * ((u + 0.5) / SIDE * 2 - 1) * (mirrored ? -1 : 1);
        double below = down * ((v + 0.5) / SIDE * 2 - 1);
        double x = spread.x + right * cosine - below * sine;
        double y = spread.y + right * sine + below * cosine;
        read(drawn.rgba(), x - 0.5, y - 0.5, rgba, (v * SIDE + u) * CHANNELS);
      }
    }
    return new Posture(rgba);
  }

  /** Mixes the four pixels about a place; beyond the picture nothing is drawn. */
  private static void read(float[] from, double x, double y, float[] to, int at) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    for (int row = top; row <= top + 1; row++) {
      for (int column = left; column <= left + 1; column++) {
        boolean inside = row >= 0 && row < Cutout.SIDE && column >= 0 && column < Cutout.SIDE;
        double weight = (1 - Math.abs(x - column)) * (1 - Math.abs(y - row));
        for (int c = 0; inside && c < CHANNELS; c++) {
          to[at + c] += (float) (weight * from[(row * Cutout.SIDE + column) * CHANNELS + c]);
        }
      }
    }
  }

  /** Centre of gravity and covariance of what is covered, in pixels. */
  private record Spread(double x, double y, double xx, double xy, double yy) {
    static Spread of(Cutout drawn) {
      double total = 1e-9;
      double x = 0;
      double y = 0;
      for (int i = 0; i < Cutout.SIDE * Cutout.SIDE; i++) {
        double alpha = drawn.rgba()[CHANNELS * i + 3];
        total += alpha;
        x += alpha * (i % Cutout.SIDE + 0.5);
        y += alpha * (Math.floorDiv(i, Cutout.SIDE) + 0.5);
      }
      x /= total;
      y /= total;
      double xx = 0;
      double xy = 0;
      double yy = 0;
      for (int i = 0; i < Cutout.SIDE * Cutout.SIDE; i++) {
        double alpha = drawn.rgba()[CHANNELS * i + 3];
        double right = i % Cutout.SIDE + 0.5 - x;
        double below = Math.floorDiv(i, Cutout.SIDE) + 0.5 - y;
        xx += alpha * right * right;
        xy += alpha * right * below;
        yy += alpha * below * below;
      }
      return new Spread(x, y, xx / total, xy / total, yy / total);
    }

    /** Standard deviation along a direction of length 1; lines are taken to be a pixel wide. */
    double along(double right, double below) {
      double variance = right * right * xx + 2 * right * below * xy + below * below * yy;
      return Math.sqrt(Math.max(1.0 / 12, variance));
    }
  }

  /**
   * How unlike two are: the root of the mean square difference over the four channels, or, if that
   * is less, over coverage and shades once the other's shades are brought to this one's, as they
   * are where one is the other recoloured.
   */
  double distance(Posture other) {
    return Math.sqrt(Math.min(inColor(other), inShades(other)) / (SIDE * SIDE));
  }

  private double inColor(Posture other) {
    double sum = 0;
    for (int i = 0; i < rgba.length; i++) {
      double apart = rgba[i] - other.rgba[i];
      sum += apart * apart;
    }
    return sum / CHANNELS;
  }

  private double inShades(Posture other) {
    double[] fit = fit(other);
    double sum = 0;
    for (int at = 0; at < rgba.length; at += CHANNELS) {
      double covered = rgba[at + 3] - other.rgba[at + 3];
      double fitted = fit[0] * shade(other.rgba, at) + fit[1] * other.rgba[at + 3];
      double shades = shade(rgba, at) - Math.max(0, Math.min(other.rgba[at + 3], fitted));
      sum += (covered * covered + 3 * shades * shades) / CHANNELS;
    }
    return sum;
  }

  /** Contrast and brightness that bring the other's shades nearest to this one's. */
  private double[] fit(Posture other) {
    double n = 1e-9;
    double mine = 0;
    double theirs = 0;
    for (int at = 0; at < rgba.length; at += CHANNELS) {
      double both = rgba[at + 3] * other.rgba[at + 3];
      n += both;
      mine += shade(rgba, at) * other.rgba[at + 3];
      theirs += shade(other.rgba, at) * rgba[at + 3];
    }
    mine /= n;
    theirs /= n;
    double together = 0;
    double spread = 1e-9;
    for (int at = 0; at < rgba.length; at += CHANNELS) {
      double both = rgba[at + 3] * other.rgba[at + 3];
      if (both > 1e-6) {
        double one = shade(rgba, at) / rgba[at + 3] - mine;
        double two = shade(other.rgba, at) / other.rgba[at + 3] - theirs;
        together += both * one * two;
        spread += both * two * two;
      }
    }
    double contrast = Math.max(1 / MAX_CONTRAST, Math.min(MAX_CONTRAST, together / spread));
    return new double[] {contrast, mine - contrast * theirs};
  }

  /** Luma (Rec. 709), multiplied by coverage as the colours are. */
  private static double shade(float[] rgba, int at) {
    return 0.2126 * rgba[at] + 0.7152 * rgba[at + 1] + 0.0722 * rgba[at + 2];
  }
}
