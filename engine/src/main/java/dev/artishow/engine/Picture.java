package dev.artishow.engine;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;

/** An immutable picture: straight (not premultiplied) RGBA, 8 bits a channel, rows from the top. */
public final class Picture {
  private final int width;
  private final int height;
  private final byte[] rgba;

  /**
   * @param rgba {@code height × width × 4} bytes
   */
  public Picture(int width, int height, byte[] rgba) {
    if (width < 1 || height < 1 || rgba.length != width * height * 4) {
      throw new IllegalArgumentException(
          "a %d×%d picture has %d bytes, got %d"
              .formatted(width, height, width * height * 4, rgba.length));
    }
    this.width = width;
    this.height = height;
    this.rgba = rgba.clone();
  }

  /** An image of any type; what has no alpha is opaque. */
  public static Picture of(BufferedImage image) {
    int[] argb = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    var rgba = new byte[argb.length * 4];
    for (int i = 0; i < argb.length; i++) {
      rgba[4 * i] = (byte) (argb[i] >> 16);
      rgba[4 * i + 1] = (byte) (argb[i] >> 8);
      rgba[4 * i + 2] = (byte) argb[i];
      rgba[4 * i + 3] = (byte) (argb[i] >>> 24);
    }
    return new Picture(image.getWidth(), image.getHeight(), rgba);
  }

  public int width() {
    return width;
  }

  public int height() {
    return height;
  }

  /** A copy of the {@code height × width × 4} bytes. */
  public byte[] rgba() {
    return rgba.clone();
  }

  /**
   * What of this is where another picture is, as far as that is opaque.
   *
   * @param mask as large
   */
  public Picture within(Picture mask) {
    if (mask.width != width || mask.height != height) {
      throw new IllegalArgumentException(
          "a mask of %s must be as large, was %s".formatted(this, mask));
    }
    byte[] within = rgba.clone();
    for (int at = 3; at < within.length; at += 4) {
      within[at] = (byte) ((rgba[at] & 0xff) * (mask.rgba[at] & 0xff) / 255);
    }
    return new Picture(width, height, within);
  }

  /** Bytes of memory this picture holds. */
  public int sizeBytes() {
    return rgba.length;
  }

  /** A {@code TYPE_INT_ARGB} copy. */
  public BufferedImage toImage() {
    var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    int[] argb = new int[width * height];
    for (int i = 0; i < argb.length; i++) {
      argb[i] =
          (rgba[4 * i + 3] & 0xff) << 24
              | (rgba[4 * i] & 0xff) << 16
              | (rgba[4 * i + 1] & 0xff) << 8
              | (rgba[4 * i + 2] & 0xff);
    }
    image.setRGB(0, 0, width, height, argb, 0, width);
    return image;
  }

  /** The picture as a PNG file with alpha. */
  public byte[] toPng() {
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(toImage(), "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Picture that
        && width == that.width
        && height == that.height
        && Arrays.equals(rgba, that.rgba);
  }

  @Override
  public int hashCode() {
    return 31 * width + Arrays.hashCode(rgba);
  }

  @Override
  public String toString() {
    return "Picture " + width + "×" + height;
  }
}
