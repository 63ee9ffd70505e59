package dev.artishow.trainer.upscale;

import java.util.List;

/**
 * How enlarged pictures compare with real ones, over many pictures.
 *
 * <p>Sharpness is the energy of the differences between neighbouring pixels, as a share of the real
 * pictures': blur lowers it, ringing and noise raise it above 1. The halo is the mean alpha, 0–1,
 * that appears where the real picture is transparent, within a few pixels of where it is not.
 */
public final class Fidelity {
  /** How far around what is visible a halo is looked for, in pixels of the large picture. */
  private static final int HALO = 6;

  private static final int ALPHA = 3;

  private double squaredError;
  private long values;
  private double energy;
  private double realEnergy;
  private double halo;
  private long haloPixels;

  /** Of several together. */
  static Fidelity of(List<Fidelity> parts) {
    var sum = new Fidelity();
    for (Fidelity part : parts) {
      sum.squaredError += part.squaredError;
      sum.values += part.values;
      sum.energy += part.energy;
      sum.realEnergy += part.realEnergy;
      sum.halo += part.halo;
      sum.haloPixels += part.haloPixels;
    }
    return sum;
  }

  /** Both of the same side and as pictures can be, see {@link Squares#valid}. */
  void add(Squares enlarged, Squares real) {
    for (int i = 0; i < real.values.length; i++) {
      double error = (enlarged.values[i] - real.values[i]) / 2;
      squaredError += error * error;
    }
    values += real.values.length;
    energy += energy(enlarged);
    realEnergy += energy(real);
    addHalo(enlarged, real);
  }

  private static double energy(Squares picture) {
    int side = picture.side();
    float[] v = picture.values;
    double sum = 0;
    for (int row = 0; row < Squares.CHANNELS * side; row++) {
      boolean last = row % side == side - 1;
      for (int x = 0; x < side; x++) {
        int at = row * side + x;
        double across = x == side - 1 ? 0 : v[at + 1] - v[at];
        double down = last ? 0 : v[at + side] - v[at];
        sum += across * across + down * down;
      }
    }
    return sum;
  }

  private void addHalo(Squares enlarged, Squares real) {
    int side = real.side();
    int alpha = ALPHA * side * side;
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        if (real.values[alpha + y * side + x] <= -1 && isNearVisible(real, x, y)) {
          halo += (enlarged.values[alpha + y * side + x] + 1) / 2;
          haloPixels++;
        }
      }
    }
  }

  private static boolean isNearVisible(Squares real, int x, int y) {
    int side = real.side();
    int alpha = ALPHA * side * side;
    for (int row = Math.max(0, y - HALO); row <= Math.min(side - 1, y + HALO); row++) {
      for (int column = Math.max(0, x - HALO); column <= Math.min(side - 1, x + HALO); column++) {
        if (real.values[alpha + row * side + column] > -1) {
          return true;
        }
      }
    }
    return false;
  }

  /** Peak signal-to-noise ratio over all channels, in decibels. */
  public double psnr() {
    return 10 * Math.log10(values / squaredError);
  }

  /** 1 is as sharp as real pictures. */
  public double sharpness() {
    return energy / realEnergy;
  }

  /** 0 is none. */
  public double halo() {
    return haloPixels == 0 ? 0 : halo / haloPixels;
  }
}
