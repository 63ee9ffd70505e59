package dev.artishow.trainer.denoiser;

/**
 * What the network learns: x from t·x + (1 − t)·ε with t = sigmoid(N(timeMean, timeDeviation)).
 *
 * @param noiseFloor least 1 − t in the weight 1 ÷ (1 − t)²
 * @param captionDropout share of pictures shown without caption, for guidance
 */
public record Objective(
    double timeMean, double timeDeviation, double noiseFloor, double captionDropout) {

  public Objective {
    require(timeDeviation > 0, "timeDeviation", "above 0", timeDeviation);
    require(noiseFloor > 0 && noiseFloor <= 1, "noiseFloor", "above 0, at most 1", noiseFloor);
    require(
        captionDropout >= 0 && captionDropout < 1,
        "captionDropout",
        "0 or more and below 1",
        captionDropout);
  }

  /** What the errors of pictures at these times count, one number each. */
  public float[] weights(float[] times) {
    var weights = new float[times.length];
    for (int i = 0; i < weights.length; i++) {
      double noise = Math.max(1 - times[i], noiseFloor);
      weights[i] = (float) (1 / (noise * noise));
    }
    return weights;
  }

  private static void require(boolean holds, String key, String limit, double value) {
    if (!holds) {
      throw new IllegalArgumentException("%s must be %s, was %s".formatted(key, limit, value));
    }
  }
}
