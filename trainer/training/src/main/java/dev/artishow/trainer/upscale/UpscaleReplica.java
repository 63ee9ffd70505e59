package dev.artishow.trainer.upscale;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.EnlargingSketch;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.Scalar;
import dev.artishow.engine.nn.Upscaler;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.adversarial.RelativisticLoss;
import dev.artishow.trainer.loop.Replica;

/** An upscaler and its discriminator on one device. */
final class UpscaleReplica implements Replica<UpscaleBatch> {
  static final String UPSCALER = "upscaler";
  static final String DISCRIMINATOR = "discriminator";

  private final UpscalePlan plan;
  private final NDManager manager;
  private final Parameters upscalerWeights;
  private final Parameters discriminatorWeights;
  private final Upscaler upscaler;
  private final PatchDiscriminator discriminator;
  private final PixelLoss pixelLoss;

  /**
   * @param seed of the weights
   */
  UpscaleReplica(UpscalePlan plan, NDManager manager, long seed) {
    this(plan, manager, Parameters.initialised(manager, RandomStream.seed(seed, UPSCALER)), seed);
  }

  /**
   * As the other, with an upscaler's weights.
   *
   * @param seed of the discriminator's weights
   */
  UpscaleReplica(UpscalePlan plan, NDManager manager, Parameters upscalerWeights, long seed) {
    this.plan = plan;
    this.manager = manager;
    this.upscalerWeights = upscalerWeights;
    discriminatorWeights = Parameters.initialised(manager, RandomStream.seed(seed, DISCRIMINATOR));
    upscaler = new Upscaler(plan.spec(), upscalerWeights);
    discriminator = new PatchDiscriminator(plan.adversary().channels(), discriminatorWeights);
    pixelLoss = new PixelLoss(plan.edgeWeight());
  }

  Upscaler upscaler() {
    return upscaler;
  }

  @Override
  public Parameters parameters(String group) {
    return switch (group) {
      case UPSCALER -> upscalerWeights;
      case DISCRIMINATOR -> discriminatorWeights;
      default -> throw new IllegalArgumentException("an upscaler has no group " + group);
    };
  }

  @Override
  public NDManager manager() {
    return manager;
  }

  @Override
  public NDArray losses(NDManager scratch, String group, UpscaleBatch part) {
    NDArray small = scratch.create(part.small, shape(part, plan.crop()));
    NDArray large = scratch.create(part.large, largeShape(part));
    return switch (group) {
      case UPSCALER -> upscalerLosses(small, large, part);
      case DISCRIMINATOR -> discriminatorLosses(small, large, part);
      default -> throw new IllegalArgumentException("an upscaler has no group " + group);
    };
  }

  private static Shape shape(UpscaleBatch part, long side) {
    return new Shape(part.size(), Squares.CHANNELS, side, side);
  }

  private Shape largeShape(UpscaleBatch part) {
    return shape(part, (long) plan.crop() * plan.factor());
  }

  private NDArray enlarged(NDArray small, UpscaleBatch part) {
    NDManager scratch = small.getManager();
    return upscaler.enlarge(
        small,
        new EnlargingSketch(
            scratch.create(part.sketches, largeShape(part)),
            scratch.create(part.given, new Shape(part.size(), 1, 1, 1))));
  }

  private NDArray upscalerLosses(NDArray small, NDArray large, UpscaleBatch part) {
    NDArray enlarged = enlarged(small, part);
    NDArray losses = pixelLoss.of(enlarged, large);
    if (!part.isAdversarial()) {
      return losses;
    }
    NDArray base = Upscaler.bilinear(small, plan.factor());
    NDArray real = discriminator.score(large, base).stopGradient();
    NDArray drawn = discriminator.score(enlarged, base);
    NDArray fooling = RelativisticLoss.ofGenerator(real, drawn).mean(new int[] {1});
    return losses.add(fooling.mul(Scalar.of(fooling, plan.adversary().weight())));
  }

  private NDArray discriminatorLosses(NDArray small, NDArray large, UpscaleBatch part) {
    if (!part.isAdversarial()) {
      throw new IllegalStateException("the discriminator has nothing to learn from this batch");
    }
    NDArray enlarged = enlarged(small, part).stopGradient();
    NDArray base = Upscaler.bilinear(small, plan.factor());
    NDArray noise = small.getManager().create(part.noise, large.getShape());
    NDArray real = discriminator.score(large, base);
    NDArray drawn = discriminator.score(enlarged, base);
    GradientPenalty penalty = plan.adversary().penalty();
    NDArray steep =
        penalty
            .of(real, discriminator.score(penalty.moved(large, noise), base))
            .add(penalty.of(drawn, discriminator.score(penalty.moved(enlarged, noise), base)));
    return RelativisticLoss.ofDiscriminator(real, drawn).add(steep).mean(new int[] {1});
  }
}
