package dev.artishow.engine.color;

/**
 * Between sRGB and Oklab, a colour space in which hue can be turned and lightness moved without
 * changing the other to the eye. Lightness is 0–1; a goes from green to red, b from blue to yellow.
 *
 * @see <a href="https://bottosson.github.io/posts/oklab/">Björn Ottosson, A perceptual color space
 *     for image processing (2020)</a>
 */
public final class Oklab {
  private static final int ENCODED_STEPS = 4096;
  private static final double[] LINEAR = new double[256];
  private static final byte[] ENCODED = new byte[ENCODED_STEPS];

  static {
    for (int i = 0; i < LINEAR.length; i++) {
      double encoded = i / 255.0;
      LINEAR[i] = (encoded <= 0.04045 ? encoded / 12.92 : Math.pow((encoded + 0.055) / 1.055, 2.4));
    }
    for (int i = 0; i < ENCODED_STEPS; i++) {
      double linear = i / (ENCODED_STEPS - 1.0);
      double encoded =
          linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
      ENCODED[i] = (byte) Math.round(255 * encoded);
    }
  }

  public double lightness;
  public double a;
  public double b;

  /** Takes on a colour of straight sRGB, each channel 0–255. */
  public void set(int red, int green, int blue) {
    double r = LINEAR[red];
    double g = LINEAR[green];
    double bl = LINEAR[blue];
    double l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * bl);
    double m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * bl);
    double s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * bl);
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s;
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
  }

  public void set(int rgb) {
    set(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }

  public double chroma() {
    return Math.sqrt(a * a + b * b);
  }

  /** The nearest sRGB, {@code 0xrrggbb}; each channel is cut off where it leaves the gamut. */
  public int rgb() {
    double l = lightness + 0.3963377774 * a + 0.2158037573 * b;
    double m = lightness - 0.1055613458 * a - 0.0638541728 * b;
    double s = lightness - 0.0894841775 * a - 1.2914855480 * b;
    l = l * l * l;
    m = m * m * m;
    s = s * s * s;
    int red = encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
    int green = encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
    int blue = encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    return red << 16 | green << 8 | blue;
  }

  private static int encoded(double linear) {
    int step = (int) (linear * (ENCODED_STEPS - 1) + 0.5);
    return ENCODED[Math.max(0, Math.min(ENCODED_STEPS - 1, step))] & 0xff;
  }
}
