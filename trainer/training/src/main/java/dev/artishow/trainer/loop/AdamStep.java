package dev.artishow.trainer.loop;

/**
 * One update of Adam with decoupled weight decay (arXiv:1711.05101), with gradients scaled down to
 * a global norm, and of the moving average after it.
 */
final class AdamStep {
  private static final float EPSILON = 1e-8f;

  private final float beta1;
  private final float beta2;
  private final float rescale;
  private final float stepSize;
  private final float secondCorrection;
  private final float keep;
  private final float averageShare;

  /**
   * @param step 1 for the first
   * @param norm of all gradients together
   */
  AdamStep(Optimizer options, long step, double learningRate, double norm) {
    beta1 = (float) options.beta1();
    beta2 = (float) options.beta2();
    rescale = (float) Math.min(1, options.clipNorm() / Math.max(norm, 1e-12));
    stepSize = (float) (learningRate / (1 - Math.pow(options.beta1(), (double) step)));
    secondCorrection = (float) (1 / Math.sqrt(1 - Math.pow(options.beta2(), (double) step)));
    keep = (float) (1 - learningRate * options.weightDecay());
    averageShare = (float) options.averageShare(step);
  }

  /** Updates {@code count} numbers of a parameter from {@code from} on. */
  void apply(TrainedParameter parameter, int from, int count) {
    update(parameter, from, from + count);
    follow(parameter.average, parameter.master, from, from + count);
  }

  private void update(TrainedParameter parameter, int from, int to) {
    float[] weights = parameter.master;
    float[] first = parameter.first;
    float[] second = parameter.second;
    float[] gradients = parameter.gradient;
    float kept = parameter.decays ? keep : 1;
    for (int i = from; i < to; i++) {
      float gradient = gradients[i] * rescale;
      float mean = beta1 * first[i] + (1 - beta1) * gradient;
      float square = beta2 * second[i] + (1 - beta2) * gradient * gradient;
      first[i] = mean;
      second[i] = square;
      float scale = (float) Math.sqrt(square) * secondCorrection + EPSILON;
      weights[i] = kept * weights[i] - stepSize * mean / scale;
    }
  }

  private void follow(float[] average, float[] weights, int from, int to) {
    for (int i = from; i < to; i++) {
      average[i] += averageShare * (weights[i] - average[i]);
    }
  }
}
