package dev.artishow.engine.provenance.watermark;

import dev.artishow.engine.Picture;

/**
 * Writes a watermark: the mean light of each of 32 × 32 cells is moved to a lattice that says a bit
 * (quantization index modulation; Chen and Wornell, IEEE Transactions on Information Theory 47,
 * 2001). Colours keep their hue, transparency is left as it is.
 */
public final class WatermarkWriter {
  /** A mark is as strong as leaves this much, of the picture put on white, in dB. */
  static final double MIN_PSNR = 42;

  /** Less of a cell cannot say anything. */
  private static final double MIN_SHARE = 0.1;

  private static final double MIN_GAIN = 0.2;

  /** Farther from its lattice, in steps, a cell tries the next point, where there is no white. */
  private static final double MAX_ERROR = 0.15;

  private final byte[] rgba;
  private final float[] light;
  private final float[] opacity;
  private final Grid rows;
  private final Grid columns;

  private WatermarkWriter(Picture picture) {
    rgba = picture.rgba();
    light = Light.of(rgba);
    opacity = Light.opacity(rgba);
    rows = Grid.of(picture.height(), 0, picture.height());
    columns = Grid.of(picture.width(), 0, picture.width());
  }

  /** The picture with a mark; as it is if it is too small or too empty for one. */
  public static Picture mark(Picture picture, Watermark mark) {
    if (Math.min(picture.width(), picture.height()) < Strength.MIN_SIDE) {
      return picture;
    }
    boolean[] code = MarkCode.encode(mark.bits());
    int side = Math.max(picture.width(), picture.height());
    for (double step : Strength.forSide(side)) {
      var writer = new WatermarkWriter(picture);
      byte[] marked = writer.write(code, step);
      if (writer.psnr(marked) >= MIN_PSNR) {
        return new Picture(picture.width(), picture.height(), marked);
      }
    }
    return picture;
  }

  private byte[] write(boolean[] code, double step) {
    Cells cells = Cells.of(light, opacity, rows, columns);
    var wanted = new double[Lattice.COUNT];
    var shift = new double[Lattice.COUNT];
    double[] gains = gains();
    for (int cell = 0; cell < Lattice.COUNT; cell++) {
      if (cells.shares()[cell] > MIN_SHARE) {
        wanted[cell] = Lattice.nearest(cell, code, cells.lights()[cell], step);
        shift[cell] = (wanted[cell] - cells.lights()[cell]) / gains[cell];
      }
    }
    for (boolean isFirst : new boolean[] {true, false}) {
      Cells now = Cells.of(Light.of(shifted(shift)), opacity, rows, columns);
      for (int cell = 0; cell < Lattice.COUNT; cell++) {
        if (cells.shares()[cell] <= MIN_SHARE) {
          continue;
        }
        double error = wanted[cell] - now.lights()[cell];
        if (Math.abs(error) <= MAX_ERROR * step) {
          shift[cell] += error / gains[cell];
        } else if (isFirst) {
          wanted[cell] -= Math.signum(error) * step;
          shift[cell] = (wanted[cell] - cells.lights()[cell]) / gains[cell];
        }
      }
    }
    return shifted(shift);
  }

  /** How far a cell's light moves when its middle is moved by one. */
  private double[] gains() {
    var window = new float[light.length];
    int width = columns.cells().length;
    for (int y = 0; y < rows.cells().length; y++) {
      for (int x = 0; x < width; x++) {
        window[y * width + x] = (float) (rows.weights()[y] * columns.weights()[x]);
      }
    }
    double[] gains = Cells.of(window, opacity, rows, columns).lights();
    for (int cell = 0; cell < gains.length; cell++) {
      gains[cell] = Math.max(MIN_GAIN, gains[cell]);
    }
    return gains;
  }

  private byte[] shifted(double[] shift) {
    byte[] shifted = rgba.clone();
    int width = columns.cells().length;
    for (int y = 0; y < rows.cells().length; y++) {
      int first = rows.cells()[y] * Lattice.CELLS;
      for (int x = 0; x < width; x++) {
        int pixel = 4 * (y * width + x);
        if (rgba[pixel + 3] != 0) {
          double by =
              shift[first + columns.cells()[x]] * rows.weights()[y] * columns.weights()[x];
          int whole = (int) Math.rint(by);
          for (int i = pixel; i < pixel + 3; i++) {
            shifted[i] = (byte) Math.max(0, Math.min(255, (rgba[i] & 0xff) + whole));
          }
        }
      }
    }
    return shifted;
  }

  private double psnr(byte[] marked) {
    double sum = 0;
    for (int i = 0; i < rgba.length; i++) {
      double difference = ((rgba[i] & 0xff) - (marked[i] & 0xff)) * (double) opacity[i / 4];
      sum += difference * difference;
    }
    return 10 * Math.log10(255 * 255 * 0.75 * rgba.length / Math.max(sum, 1e-9));
  }
}
