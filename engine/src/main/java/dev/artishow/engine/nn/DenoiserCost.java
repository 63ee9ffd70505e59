package dev.artishow.engine.nn;

/**
 * Arithmetic of a denoiser, in floating-point operations (FLOP, two per multiply-add) per picture.
 * Matrix products and convolutions are counted, element-wise work is not.
 */
public final class DenoiserCost {
  private final DenoiserSpec spec;

  public DenoiserCost(DenoiserSpec spec) {
    this.spec = spec;
  }

  /** Encoding one caption: done once a picture, however many steps. */
  public double captionFlop() {
    double tokens = spec.textTokens();
    double width = spec.width();
    double blocks = spec.textDepth() * block(tokens, tokens, width);
    double keyValues = tokens * width * 2 * width * spec.depth();
    return 2 * (blocks + keyValues + width * width);
  }

  /** One forward pass over one noisy picture, its caption already encoded. */
  public double stepFlop() {
    double tokens = spec.imageTokens();
    double width = spec.width();
    double blocks = spec.depth() * block(tokens, tokens + spec.textTokens(), width);
    double skips = Math.floor(spec.depth() / 2.0) * tokens * width * width;
    double condition = width * (Denoiser.TIME_FEATURES + width + 6 * width);
    double pixels = spec.pyramid().map(this::pyramid).orElseGet(this::patches);
    return 2 * (pixels + blocks + skips + condition);
  }

  /** Forward and backward over one captioned picture; the backward pass counts as two forward. */
  public double trainingFlop() {
    return 3 * (captionFlop() + stepFlop());
  }

  /**
   * As {@link #trainingFlop()}, of a denoiser whose text encoder is trained already: captions are
   * only read, the projections to the blocks' keys and values learn.
   */
  public double trainingFlopWithFrozenText() {
    double tokens = spec.textTokens();
    double width = spec.width();
    double encoder = 2 * spec.textDepth() * block(tokens, tokens, width);
    return 3 * (captionFlop() + stepFlop()) - 2 * encoder;
  }

  /** Drawing one picture with guidance: both halves of every step. */
  public double drawingFlop(int steps) {
    return 2 * (captionFlop() + steps * stepFlop());
  }

  /**
   * Drawing one picture, with the captionless half only where it matters and the empty caption
   * encoded beforehand: the least that has to be computed.
   */
  public double drawingFlop(int steps, int guidedSteps) {
    return captionFlop() + (steps + guidedSteps) * stepFlop();
  }

  private static double block(double queries, double keys, double width) {
    return queries * 12 * width * width + 2 * queries * keys * width;
  }

  /** Patches in and out, and the head, in multiply-adds. */
  private double patches() {
    double pixels = (double) spec.resolution() * spec.resolution();
    double read = spec.channelsRead();
    double channels = spec.headChannels();
    double head = 9 * channels * (Denoiser.CHANNELS + read + channels + Denoiser.CHANNELS);
    return pixels * ((read + Denoiser.CHANNELS) * spec.width() + head)
        + spec.mender().map(this::mender).orElse(0.0);
  }

  /** The U-Net behind the head, in multiply-adds. */
  private double mender(PyramidSpec mender) {
    double places = spec.resolution() / 2.0 * (spec.resolution() / 2.0);
    double channels = mender.channels();
    double ends =
        places * 9 * 4 * (Denoiser.CHANNELS + spec.channelsRead() + Denoiser.CHANNELS) * channels;
    // down and up at half the side; a quarter of the places with twice the channels in the middle
    double blocks = 3 * 2.0 * mender.blocks() * places * 9 * channels * channels;
    double modulations = mender.blocks() * spec.width() * 2 * (2 * channels + 2 * channels);
    double between = places / 4 * (16 + 4) * channels * 2 * channels;
    return ends + blocks + modulations + between;
  }

  /** Convolutions down to the tokens and up again, in multiply-adds. */
  private double pyramid(PyramidSpec pyramid) {
    double side = spec.resolution() / 2.0;
    double tokenSide = (double) spec.resolution() / spec.patch();
    double channels = pyramid.channels();
    double ends = side * side * 9 * 4 * (spec.channelsRead() + Denoiser.CHANNELS) * channels;
    double between = 0;
    for (; side > tokenSide; side /= 2) {
      double places = side * side;
      double deeper = side / 2 == tokenSide ? spec.width() : 2 * channels;
      double blocks = 4.0 * pyramid.blocks() * places * 9 * channels * channels;
      double modulations = 2.0 * pyramid.blocks() * spec.width() * 2 * channels;
      double sides = places / 4 * (16 + 4) * channels * deeper;
      between += blocks + modulations + sides;
      channels = deeper;
    }
    return ends + between;
  }
}
