package dev.artishow.engine.raster;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A screen of which PNG files tell its gamma and the chromaticities of its white and its three
 * lights, as an ICC profile (ICC.1:2001-04, sections 6.3.1 and 6.4).
 *
 * @param gamma exponent from light to the numbers of the file, 1/2.2 as most have it
 * @param xy chromaticities of white, red, green and blue
 */
record ScreenProfile(double gamma, List<Double> xy) {
  private static final double USUAL_GAMMA = 1 / 2.2;
  private static final List<Double> USUAL_XY =
      List.of(0.3127, 0.3290, 0.64, 0.33, 0.30, 0.60, 0.15, 0.06);

  /** Gammas that differ by a smaller share look alike; libpng's threshold. */
  private static final double SAME_GAMMA = 0.05;

  private static final double SAME_XY = 0.01;
  private static final double[] D50 = {0.9642, 1, 0.8249};

  /** From XYZ to the responses of the eye's cones (Bradford). */
  private static final double[][] CONES = {
    {0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}
  };

  private static final int HEADER_BYTES = 128;
  private static final int XYZ_BYTES = 20;
  private static final int CURVE_BYTES = 16;
  private static final List<String> TAGS =
      List.of("rXYZ", "gXYZ", "bXYZ", "wtpt", "rTRC", "gTRC", "bTRC");

  /**
   * Of what a file says.
   *
   * @param chromaticities as usual if it does not tell them
   */
  static ScreenProfile of(double gamma, double @Nullable [] chromaticities)
      throws UnusablePictureException {
    var xy = USUAL_XY;
    if (chromaticities != null) {
      xy = Arrays.stream(chromaticities).boxed().toList();
    }
    var profile = new ScreenProfile(gamma, xy);
    boolean possible = profile.gamma > 0.1 && profile.gamma < 10;
    for (int i = 0; i < 8; i += 2) {
      possible &= xy.get(i) >= 0 && xy.get(i + 1) > 0 && xy.get(i) + xy.get(i + 1) <= 1;
    }
    if (!possible || Math.abs(determinant(profile.lights())) < 1e-6) {
      throw EncodedPicture.broken("what it says of its colours cannot be");
    }
    return profile;
  }

  /** Whether sRGB looks the same. */
  boolean isSrgb() {
    for (int i = 0; i < 8; i++) {
      if (Math.abs(xy.get(i) - USUAL_XY.get(i)) > SAME_XY) {
        return false;
      }
    }
    return Math.abs(gamma / USUAL_GAMMA - 1) <= SAME_GAMMA;
  }

  /** The bytes of the profile. */
  byte[] icc() {
    int table = 4 + 12 * TAGS.size();
    int size = HEADER_BYTES + table + 4 * XYZ_BYTES + CURVE_BYTES;
    ByteBuffer icc = ByteBuffer.allocate(size);
    icc.putInt(size).putInt(0).putInt(0x0210_0000);
    icc.put(ascii("mntrRGB XYZ ")).position(36).put(ascii("acsp"));
    icc.position(68);
    putXyz(icc, D50);
    icc.position(HEADER_BYTES).putInt(TAGS.size());
    int offset = HEADER_BYTES + table;
    for (int i = 0; i < TAGS.size(); i++) {
      boolean curve = i >= 4;
      icc.put(ascii(TAGS.get(i))).putInt(offset).putInt(curve ? 14 : XYZ_BYTES);
      offset += curve ? 0 : XYZ_BYTES;
    }
    double[][] columns = columns();
    for (int i = 0; i < 4; i++) {
      icc.put(ascii("XYZ ")).putInt(0);
      putXyz(icc, i < 3 ? columns[i] : D50);
    }
    icc.put(ascii("curv")).putInt(0).putInt(1).putShort((short) Math.round(256 / gamma));
    return icc.array();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static void putXyz(ByteBuffer icc, double[] xyz) {
    for (double value : xyz) {
      icc.putInt((int) Math.round(value * 65536));
    }
  }

  private double[] xyz(int light) {
    double x = xy.get(2 * light);
    double y = xy.get(2 * light + 1);
    return new double[] {x / y, 1, (1 - x - y) / y};
  }

  /** The lights' XYZ as columns, each of luminance 1. */
  private double[][] lights() {
    double[][] matrix = new double[3][3];
    for (int light = 0; light < 3; light++) {
      for (int i = 0; i < 3; i++) {
        matrix[i][light] = xyz(light + 1)[i];
      }
    }
    return matrix;
  }

  /** XYZ of each light at full, together white, seen under D50. */
  private double[][] columns() {
    double[] white = xyz(0);
    double[] shares = solve(lights(), white);
    double[] from = times(CONES, white);
    double[] to = times(CONES, D50);
    double[][] columns = new double[3][];
    for (int light = 0; light < 3; light++) {
      double[] cones = times(CONES, xyz(light + 1));
      for (int i = 0; i < 3; i++) {
        cones[i] *= shares[light] * to[i] / from[i];
      }
      columns[light] = solve(CONES, cones);
    }
    return columns;
  }

  private static double[] times(double[][] matrix, double[] vector) {
    double[] product = new double[3];
    for (int i = 0; i < 3; i++) {
      product[i] = matrix[i][0] * vector[0] + matrix[i][1] * vector[1] + matrix[i][2] * vector[2];
    }
    return product;
  }

  /** By Cramer's rule. */
  private static double[] solve(double[][] matrix, double[] vector) {
    double[] solution = new double[3];
    for (int column = 0; column < 3; column++) {
      double[][] replaced = new double[3][];
      for (int i = 0; i < 3; i++) {
        replaced[i] = matrix[i].clone();
        replaced[i][column] = vector[i];
      }
      solution[column] = determinant(replaced) / determinant(matrix);
    }
    return solution;
  }

  private static double determinant(double[][] m) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1])
        - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0])
        + m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
  }
}
