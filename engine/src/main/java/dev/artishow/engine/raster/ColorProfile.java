package dev.artishow.engine.raster;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;

/**
 * What the numbers of a picture mean as colours: the ICC profile that it carries (ISO 15076-1),
 * applied by Java's colour management.
 */
final class ColorProfile {
  /** The largest that is read; print shops' are about half of it. */
  static final int MAX_BYTES = 4 << 20;

  /** Profiles that move no colour by more than this, of 255, are taken as sRGB. */
  private static final int SAME = 2;

  /** Levels of each channel on which a profile is compared with sRGB. */
  private static final int PROBES = 6;

  private static final ICC_Profile SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB);

  private final ICC_Profile profile;
  private final int channels;

  private ColorProfile(ICC_Profile profile, int channels) {
    this.profile = profile;
    this.channels = channels;
  }

  /**
   * Reads a profile.
   *
   * @throws UnusablePictureException if it is broken, or so unusual that nothing can be done
   */
  static ColorProfile of(byte[] icc) throws UnusablePictureException {
    if (icc.length > MAX_BYTES) {
      throw new UnusablePictureException(
          "must have a colour profile of at most %d MiB, has %d bytes; save it as sRGB"
              .formatted(MAX_BYTES >> 20, icc.length));
    }
    try {
      ICC_Profile profile = ICC_Profile.getInstance(icc);
      return new ColorProfile(profile, channels(profile.getColorSpaceType()));
    } catch (IllegalArgumentException | CMMException e) {
      throw broken(e);
    }
  }

  private static int channels(int colorSpace) throws UnusablePictureException {
    return switch (colorSpace) {
      case ColorSpace.TYPE_GRAY -> 1;
      case ColorSpace.TYPE_RGB -> 3;
      case ColorSpace.TYPE_CMYK -> 4;
      default ->
          throw new UnusablePictureException(
              "has a colour profile for neither grey nor RGB nor CMYK; save it as sRGB");
    };
  }

  private static UnusablePictureException broken(RuntimeException e) {
    return new UnusablePictureException(
        "has a colour profile that cannot be read; save it as sRGB", e);
  }

  /** How many numbers make a colour: 1 grey, 3 red, green and blue, 4 inks. */
  int channels() {
    return channels;
  }

  /**
   * The same colours in sRGB.
   *
   * @param colors of as many bands of 8 bits as there are channels; inks as how much there is of
   *     each
   * @return of three bands
   * @throws UnusablePictureException if the profile turns out to be broken
   */
  Raster toSrgb(Raster colors) throws UnusablePictureException {
    WritableRaster srgb = bands(colors.getWidth(), colors.getHeight(), 3);
    try {
      return new ColorConvertOp(new ICC_Profile[] {profile, SRGB}, null).filter(colors, srgb);
    } catch (IllegalArgumentException | CMMException e) {
      throw broken(e);
    }
  }

  /** The picture in sRGB, its alpha as it was; the picture itself where that is the same. */
  BufferedImage toSrgb(BufferedImage image) throws UnusablePictureException {
    if (isSrgb()) {
      return image;
    }
    int width = image.getWidth();
    int height = image.getHeight();
    int[] argb = image.getRGB(0, 0, width, height, null, 0, width);
    WritableRaster colors = bands(width, height, channels == 1 ? 1 : 3);
    int[] levels = new int[colors.getNumBands()];
    for (int i = 0; i < argb.length; i++) {
      for (int band = 0; band < levels.length; band++) {
        levels[band] = (argb[i] >> (16 - 8 * band)) & 0xff;
      }
      colors.setPixel(i % width, i / width, levels);
    }
    int[] rgb = toSrgb(colors).getPixels(0, 0, width, height, (int[]) null);
    for (int i = 0; i < argb.length; i++) {
      argb[i] = (argb[i] & 0xff000000) | rgb[3 * i] << 16 | rgb[3 * i + 1] << 8 | rgb[3 * i + 2];
    }
    var converted = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    converted.setRGB(0, 0, width, height, argb, 0, width);
    return converted;
  }

  /** Most profiles are sRGB in other bytes, and rounding would only do harm. */
  private boolean isSrgb() throws UnusablePictureException {
    if (channels != 3) {
      return false;
    }
    WritableRaster probes = bands(PROBES * PROBES * PROBES, 1, 3);
    for (int i = 0; i < probes.getWidth(); i++) {
      probes.setPixel(i, 0, new int[] {level(i), level(i / PROBES), level(i / PROBES / PROBES)});
    }
    int[] before = probes.getPixels(0, 0, probes.getWidth(), 1, (int[]) null);
    int[] after = toSrgb(probes).getPixels(0, 0, probes.getWidth(), 1, (int[]) null);
    for (int i = 0; i < before.length; i++) {
      if (Math.abs(before[i] - after[i]) > SAME) {
        return false;
      }
    }
    return true;
  }

  private static int level(int probe) {
    return probe % PROBES * 255 / (PROBES - 1);
  }

  static WritableRaster bands(int width, int height, int count) {
    return Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, width, height, count, null);
  }
}
