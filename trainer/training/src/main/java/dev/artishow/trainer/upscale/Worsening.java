package dev.artishow.trainer.upscale;

import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * What small pictures go through, so that an upscaler forgives what denoisers and generators do:
 * the section {@code upscaler.worsening} of a plan. Each is done to an extent between nothing and
 * what is said here. The range of values is −1…1.
 *
 * @param echo share of its sketch that a picture with a sketch shows
 * @param bend how far places are moved, in small pixels, by fields that vary smoothly
 * @param blur weight of the mean of 3 × 3 pixels
 * @param tint shift of each colour, where the picture is opaque
 * @param blotch deviation of noise that varies smoothly over 2 to 6 pixels
 * @param noise deviation of Gaussian noise, a number for each pixel, for each 2 × 2 or for each 3 ×
 *     3; most pictures get much less
 */
public record Worsening(
    double echo, double bend, double blur, double tint, double blotch, double noise) {
  /** Nothing at all. */
  public static final Worsening NONE = new Worsening(0, 0, 0, 0, 0, 0);

  private static final int ALPHA = 3;
  private static final int COARSEST = 3;
  private static final int MIN_BLOTCH = 2;
  private static final int MAX_BLOTCH = 6;

  public Worsening {
    UpscalePlan.require(echo >= 0 && echo <= 1, "echo", "0–1", echo);
    UpscalePlan.require(bend >= 0 && bend <= 4, "bend", "0–4", bend);
    UpscalePlan.require(blur >= 0 && blur <= 1, "blur", "0–1", blur);
    UpscalePlan.require(tint >= 0 && tint <= 1, "tint", "0–1", tint);
    UpscalePlan.require(blotch >= 0 && blotch <= 1, "blotch", "0–1", blotch);
    UpscalePlan.require(noise >= 0 && noise <= 1, "noise", "0–1", noise);
  }

  /**
   * A small picture made worse, and held to what a picture can be, as the engine does before it
   * enlarges.
   *
   * @param sketch its sketch at the same side, if it has one
   */
  Squares of(Squares small, Optional<Squares> sketch, RandomGenerator random) {
    float shown = (float) (echo * random.nextDouble());
    Squares worse = sketch.map(other -> small.mixed(other, shown)).orElse(small);
    if (bend > 0) {
      worse = Bending.of(worse, bend * random.nextDouble(), random);
    }
    worse = tinted(worse.blurred((float) (blur * random.nextDouble())), random);
    worse = blotched(worse, blotch * random.nextDouble(), random);
    double deviation = noise * random.nextDouble() * random.nextDouble();
    return noisy(worse, deviation, 1 + random.nextInt(COARSEST), random).valid();
  }

  private Squares tinted(Squares picture, RandomGenerator random) {
    int plane = picture.side() * picture.side();
    float[] values = picture.values.clone();
    for (int channel = 0; channel < ALPHA; channel++) {
      float shift = (float) (tint * random.nextDouble(-1, 1));
      for (int i = 0; i < plane; i++) {
        values[channel * plane + i] += shift * (picture.values[ALPHA * plane + i] + 1) / 2;
      }
    }
    return new Squares(picture.side(), values);
  }

  private static Squares blotched(Squares clean, double deviation, RandomGenerator random) {
    int side = clean.side();
    int pitch = random.nextInt(MIN_BLOTCH, MAX_BLOTCH + 1);
    float[] values = clean.values.clone();
    for (int channel = 0; channel < Squares.CHANNELS; channel++) {
      var field = new SmoothField(side, pitch, () -> deviation * random.nextGaussian());
      for (int i = 0; i < side * side; i++) {
        values[channel * side * side + i] += field.at(i % side, i / side);
      }
    }
    return new Squares(side, values);
  }

  /**
   * With Gaussian noise.
   *
   * @param grain side of the squares, in pixels, that one number is added to
   */
  static Squares noisy(Squares clean, double deviation, int grain, RandomGenerator random) {
    int side = clean.side();
    int grains = (side + grain - 1) / grain;
    var noise = new float[Squares.CHANNELS * grains * grains];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (deviation * random.nextGaussian());
    }
    float[] values = clean.values.clone();
    for (int i = 0; i < values.length; i++) {
      int channel = i / (side * side);
      int row = i / side % side / grain;
      values[i] += noise[(channel * grains + row) * grains + i % side / grain];
    }
    return new Squares(side, values);
  }
}
