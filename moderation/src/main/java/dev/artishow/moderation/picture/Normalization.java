package dev.artishow.moderation.picture;

/**
 * What a batch normalization makes of each channel, {@code gamma × (x − mean) / √(variance + ε) +
 * beta}, as one factor and one summand, which the convolution before it takes in.
 */
final class Normalization {
  private static final double EPSILON = 0.001;

  private final float[] factors;
  private final float[] summands;

  private Normalization(float[] factors, float[] summands) {
    this.factors = factors;
    this.summands = summands;
  }

  static Normalization of(ClassifierFile file, String name) {
    float[] gamma = file.tensor(name + "/gamma").values();
    float[] beta = file.tensor(name + "/beta").values();
    float[] mean = file.tensor(name + "/moving_mean").values();
    float[] variance = file.tensor(name + "/moving_variance").values();
    for (int channel = 0; channel < gamma.length; channel++) {
      double factor = gamma[channel] / Math.sqrt(variance[channel] + EPSILON);
      gamma[channel] = (float) factor;
      beta[channel] = (float) (beta[channel] - factor * mean[channel]);
    }
    return new Normalization(gamma, beta);
  }

  float[] summands() {
    return summands;
  }

  /** A kernel whose last side are the channels, in place. */
  float[] scaled(float[] kernel) {
    for (int i = 0; i < kernel.length; i++) {
      kernel[i] *= factors[i % factors.length];
    }
    return kernel;
  }
}
