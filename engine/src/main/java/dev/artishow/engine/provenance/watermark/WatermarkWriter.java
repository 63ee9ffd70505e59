package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.Picture;

/**
 * Writes a watermark: the mean light of each of 32 × 32 cells is moved towards a lattice that says
 * a bit (quantization index modulation; Chen and Wornell, IEEE Transactions on Information Theory
 * 47, 2001). Colours keep their hue, and what is transparent stays so; what is all but opaque
 * becomes opaque, since the ground that shows through it would drown the mark.
 */
public final class WatermarkWriter {
  /** What a marked picture keeps at least, put on white, in dB. */
  static final double MIN_PSNR = 42;

  /** From this alpha on, a pixel is made opaque. */
  private static final int NEARLY_OPAQUE = 248;

  /** Less of a cell cannot say anything. */
  private static final double MIN_SHARE = 0.06;

  /** A cell of as much drawing counts when it is asked how many there are. */
  private static final double FULL_SHARE = 0.9;

  /** No pixel is moved more than three times as far as its cell is to be. */
  private static final double MIN_GAIN = 0.35;

  /** Up to so many levels from black and white, pixels cannot be moved farther. */
  private static final double MARGIN = 3;

  /** In steps; a cell is not moved to a farther point. */
  private static final double MAX_DISTANCE = 0.7;

  /** Halftones of 4 × 4 pixels (Bayer, 1973), so that cells move by less than a level, too. */
  private static final int[] HALFTONE = {0, 8, 2, 10, 12, 4, 14, 6, 3, 11, 1, 9, 15, 7, 13, 5};

  private final int width;
  private final byte[] original;
  private final byte[] rgba;
  private final Rims rims;
  private final Cells cells;
  private final Cells gains;

  private WatermarkWriter(Picture picture) {
    width = picture.width();
    original = picture.rgba();
    rgba = original.clone();
    for (int i = 3; i < rgba.length; i += 4) {
      if ((rgba[i] & 0xff) >= NEARLY_OPAQUE) {
        rgba[i] = (byte) 0xff;
      }
    }
    Place place = Place.whole(width, picture.height());
    rims = Rims.of(place, width, picture.height());
    float[] opacity = Luma.opacity(rgba);
    cells = new SummedArea(Luma.of(rgba), opacity, width).cells(place);
    gains = new SummedArea(rims.all(), opacity, width).cells(place);
  }

  /** The picture with a mark; as it is if it is too small for one. */
  public static Picture mark(Picture picture, Watermark mark) {
    if (Math.min(picture.width(), picture.height()) < Strength.MIN_SIDE) {
      return picture;
    }
    boolean[] code = MarkCode.encode(mark.bits());
    var writer = new WatermarkWriter(picture);
    int side = Math.max(picture.width(), picture.height());
    Strength strength = Strength.of(side, writer.cells.count(FULL_SHARE));
    byte[] marked = writer.write(code, strength);
    double missing = MIN_PSNR - writer.psnr(marked);
    while (missing > 0 && strength.pull() > 0.1) {
      strength = strength.softer(Math.pow(10, -(missing + 0.1) / 20));
      marked = writer.write(code, strength);
      missing = MIN_PSNR - writer.psnr(marked);
    }
    return missing > 0 ? picture : new Picture(picture.width(), picture.height(), marked);
  }

  private byte[] write(boolean[] code, Strength strength) {
    var shifts = new float[Lattice.COUNT];
    for (int cell = 0; cell < Lattice.COUNT; cell++) {
      if (cells.shares()[cell] >= MIN_SHARE) {
        double distance = distance(cell, code, strength);
        shifts[cell] =
            (float) (strength.pull() * distance / Math.max(MIN_GAIN, gains.lights()[cell]));
      }
    }
    return shifted(shifts);
  }

  private double distance(int cell, boolean[] code, Strength strength) {
    double light = cells.lights()[cell];
    double distance = Lattice.distance(cell, code, light, strength.step());
    double wanted = light + strength.pull() * distance;
    if ((wanted < MARGIN && distance < 0) || (wanted > 255 - MARGIN && distance > 0)) {
      double other = distance - Math.signum(distance) * strength.step();
      return Math.abs(other) < MAX_DISTANCE * strength.step() ? other : distance;
    }
    return distance;
  }

  private byte[] shifted(float[] shifts) {
    byte[] shifted = rgba.clone();
    int height = rgba.length / 4 / width;
    for (int y = 0; y < height; y++) {
      int first = rims.rows()[y] * Lattice.CELLS;
      for (int x = 0; x < width; x++) {
        int pixel = 4 * (y * width + x);
        if (rgba[pixel + 3] != 0) {
          float shift = shifts[first + rims.columns()[x]] * rims.at(x, y);
          int whole = (int) Math.floor(shift + (HALFTONE[((y & 3) << 2) | (x & 3)] + 0.5f) / 16);
          for (int i = pixel; i < pixel + 3; i++) {
            shifted[i] = (byte) Math.max(0, Math.min(255, (rgba[i] & 0xff) + whole));
          }
        }
      }
    }
    return shifted;
  }

  private double psnr(byte[] marked) {
    long sum = 0;
    for (int pixel = 0; pixel < original.length; pixel += 4) {
      int before = original[pixel + 3] & 0xff;
      int after = marked[pixel + 3] & 0xff;
      if (before != 0) {
        for (int i = pixel; i < pixel + 3; i++) {
          int difference =
              ((marked[i] & 0xff) - 255) * after - ((original[i] & 0xff) - 255) * before;
          sum += (long) difference * difference;
        }
      }
    }
    double squares = sum / (255.0 * 255);
    return 10 * Math.log10(255 * 255 * 0.75 * original.length / Math.max(squares, 1e-9));
  }
}
