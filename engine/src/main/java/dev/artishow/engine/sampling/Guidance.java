package dev.artishow.engine.sampling;

/**
 * Classifier-free guidance in an interval of noise (arXiv:2404.07724): the prediction is pushed
 * away from what the network would draw without a caption, but not while almost all is noise.
 *
 * @param scale 1 follows the caption as learnt, more exaggerates it, 0 ignores it
 * @param from the time t from which it is on, 0 for always
 */
public record Guidance(double scale, double from) {

  public Guidance {
    if (!(scale >= 0 && scale <= 100)) {
      throw new IllegalArgumentException("guidance must be 0–100, was " + scale);
    }
    if (!(from >= 0 && from < 1)) {
      throw new IllegalArgumentException("guidance must start at 0–1 (exclusive), was " + from);
    }
  }

  /** The scale in force at time t. */
  public double at(double time) {
    return time < from ? 1 : scale;
  }
}
