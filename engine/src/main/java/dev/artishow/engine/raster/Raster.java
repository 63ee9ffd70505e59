package dev.artishow.engine.raster;

import dev.artishow.engine.color.Pixels;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * A square picture as the model sees it: RGBA, premultiplied by alpha, 8 bits a channel, rows from
 * the top, sRGB-encoded. No channel exceeds its alpha.
 */
public final class Raster {
  private final int side;
  private final byte[] rgba;

  /**
   * Wraps bytes.
   *
   * @param side in pixels
   * @param rgba {@code side × side × 4} bytes, not copied: the caller hands them over
   */
  public Raster(int side, byte[] rgba) {
    if (side < 1 || rgba.length != side * side * 4) {
      throw new IllegalArgumentException(
          "a raster of %d×%d has %d bytes, got %d"
              .formatted(side, side, side * side * 4, rgba.length));
    }
    this.side = side;
    this.rgba = rgba;
  }

  /** The same picture from Java 2D, whatever its type; it must be square. */
  public static Raster of(BufferedImage image) {
    int side = image.getWidth();
    if (image.getHeight() != side) {
      throw new IllegalArgumentException(
          "a raster is square, the image was %d×%d".formatted(side, image.getHeight()));
    }
    int[] argb = image.getRGB(0, 0, side, side, null, 0, side);
    byte[] rgba = new byte[argb.length * 4];
    for (int i = 0; i < argb.length; i++) {
      int alpha = argb[i] >>> 24;
      rgba[4 * i] = premultiplied(argb[i] >> 16, alpha);
      rgba[4 * i + 1] = premultiplied(argb[i] >> 8, alpha);
      rgba[4 * i + 2] = premultiplied(argb[i], alpha);
      rgba[4 * i + 3] = (byte) alpha;
    }
    return new Raster(side, rgba);
  }

  private static byte premultiplied(int channel, int alpha) {
    return (byte) (((channel & 0xff) * alpha + 127) / 255);
  }

  /** In pixels. */
  public int side() {
    return side;
  }

  /** One channel of one pixel, 0–255; channels are red, green, blue, alpha. */
  public int at(int x, int y, int channel) {
    return rgba[(y * side + x) * 4 + channel] & 0xff;
  }

  /** A copy of the {@code side × side × 4} bytes. */
  public byte[] bytes() {
    return rgba.clone();
  }

  /** A copy to paint on or to look at the colours of. */
  public Pixels toPixels() {
    return new Pixels(side, side, bytes());
  }

  /** The share of the square that is covered, 0–1. */
  public double coverage() {
    long sum = 0;
    for (int i = 3; i < rgba.length; i += 4) {
      sum += rgba[i] & 0xff;
    }
    return sum / (255.0 * side * side);
  }

  /**
   * The picture at a smaller side, each new pixel the mean of the square of old ones that it
   * covers, rounded half up.
   *
   * @param smaller a divisor of the side
   */
  public Raster averagedTo(int smaller) {
    if (smaller < 1 || side % smaller != 0) {
      throw new IllegalArgumentException(
          "the smaller side must divide %d, was %d".formatted(side, smaller));
    }
    int block = side / smaller;
    byte[] mean = new byte[smaller * smaller * 4];
    for (int y = 0; y < smaller; y++) {
      for (int x = 0; x < smaller; x++) {
        for (int channel = 0; channel < 4; channel++) {
          mean[(y * smaller + x) * 4 + channel] =
              (byte) blockMean(x * block, y * block, block, channel);
        }
      }
    }
    return new Raster(smaller, mean);
  }

  private int blockMean(int left, int top, int block, int channel) {
    int sum = 0;
    for (int y = top; y < top + block; y++) {
      for (int x = left; x < left + block; x++) {
        sum += at(x, y, channel);
      }
    }
    int pixels = block * block;
    return (sum + pixels / 2) / pixels;
  }

  /** A straight-alpha {@code TYPE_INT_ARGB} copy, for people to look at. */
  public BufferedImage toImage() {
    var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int alpha = at(x, y, 3);
        int argb = alpha << 24;
        for (int channel = 0; channel < 3 && alpha > 0; channel++) {
          int straight = Math.min(255, (at(x, y, channel) * 255 + alpha / 2) / alpha);
          argb |= straight << (16 - 8 * channel);
        }
        image.setRGB(x, y, argb);
      }
    }
    return image;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Raster that && Arrays.equals(rgba, that.rgba);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(rgba);
  }

  @Override
  public String toString() {
    return "Raster " + side + "×" + side;
  }
}
