package dev.artishow.moderation.picture;

/**
 * What a picture is taken for; the five add up to 1.
 *
 * @param drawing harmless, drawn
 * @param hentai drawn pornography
 * @param neutral harmless, photographed
 * @param porn photographed pornography
 * @param sexy suggestive, not pornographic
 */
public record Likelihoods(double drawing, double hentai, double neutral, double porn, double sexy) {
  static Likelihoods of(float[] classes) {
    return new Likelihoods(classes[0], classes[1], classes[2], classes[3], classes[4]);
  }

  /** That it is pornography of either kind. */
  public double explicit() {
    return hentai + porn;
  }
}
