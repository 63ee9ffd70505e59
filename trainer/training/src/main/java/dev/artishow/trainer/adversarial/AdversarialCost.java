package dev.artishow.trainer.adversarial;

/** Arithmetic of training two networks against each other, with a {@link GradientPenalty}. */
public final class AdversarialCost {
  private AdversarialCost() {}

  /**
   * FLOP of training both on one example. The discriminator sees a real and a drawn picture and
   * both again for the penalty, the generator one of each; a pass whose gradients nobody needs
   * counts once, one whose parameters are not learnt twice, any other three times.
   *
   * @param generator FLOP of drawing one picture
   * @param discriminator FLOP of judging one
   */
  public static double flop(double generator, double discriminator) {
    double ofDiscriminator = generator + 4 * 3 * discriminator;
    double ofGenerator = 3 * generator + discriminator + 2 * discriminator;
    return ofDiscriminator + ofGenerator;
  }
}
