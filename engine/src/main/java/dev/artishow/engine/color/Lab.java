package dev.artishow.engine.color;

/**
 * A colour in CIELAB (CIE 15:2004) under D65: lightness 0–100, green to red, blue to yellow. Equal
 * distances look about equally different.
 */
record Lab(double lightness, double a, double b) {
  private static final double WHITE_X = 0.95047;
  private static final double WHITE_Z = 1.08883;
  private static final double KNEE = 216.0 / 24389;
  private static final double SLOPE = 24389.0 / 27;

  /** From straight sRGB, each channel 0–255. */
  static Lab of(int red, int green, int blue) {
    double r = linear(red);
    double g = linear(green);
    double b = linear(blue);
    double x = bent((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / WHITE_X);
    double y = bent(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    double z = bent((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / WHITE_Z);
    return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
  }

  private static double linear(int channel) {
    double encoded = channel / 255.0;
    return encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4);
  }

  private static double bent(double value) {
    return value > KNEE ? Math.cbrt(value) : (SLOPE * value + 16) / 116;
  }

  /** CIE76 ΔE, squared. */
  double squaredDistance(Lab other) {
    double l = lightness - other.lightness;
    double da = a - other.a;
    double db = b - other.b;
    return l * l + da * da + db * db;
  }
}
