package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.trainer.adversarial.DiffAugment;
import dev.artishow.trainer.adversarial.GradientPenalty;
import dev.artishow.trainer.adversarial.RelativisticLoss;
import dev.artishow.trainer.examples.CodedCaption;
import dev.artishow.trainer.loop.Replica;
import java.util.Optional;

/** A generator and its discriminator on one device. */
final class GanReplica implements Replica<GanBatch> {
  static final String DISCRIMINATOR = "discriminator";
  static final String GENERATOR = "generator";

  private final GanPlan plan;
  private final Optional<PictureTextPair> pair;
  private final NDManager manager;
  private final Parameters generatorWeights;
  private final Parameters discriminatorWeights;
  private final GanGenerator generator;
  private final GanDiscriminator discriminator;

  /**
   * @param text a trained text encoder; where there is none the generator's weights hold one
   * @param pair tells how far pictures are from their captions
   * @param seed of the weights
   */
  GanReplica(
      GanPlan plan,
      GanSpec spec,
      Optional<TextEncoder> text,
      Optional<PictureTextPair> pair,
      NDManager manager,
      long seed) {
    this.plan = plan;
    this.pair = pair;
    this.manager = manager;
    generatorWeights = Parameters.initialised(manager, seed);
    discriminatorWeights = Parameters.initialised(manager, seed + 1);
    generator =
        text.map(encoder -> new GanGenerator(spec, encoder, generatorWeights))
            .orElseGet(() -> new GanGenerator(spec, generatorWeights));
    discriminator =
        new GanDiscriminator(
            plan.resolution(), plan.discriminatorChannels(), spec.width(), discriminatorWeights);
  }

  GanGenerator generator() {
    return generator;
  }

  @Override
  public Parameters parameters(String group) {
    return switch (group) {
      case DISCRIMINATOR -> discriminatorWeights;
      case GENERATOR -> generatorWeights;
      default -> throw new IllegalArgumentException("a GAN has no group " + group);
    };
  }

  @Override
  public NDManager manager() {
    return manager;
  }

  /** A part of a batch on the device. */
  private final class Scene {
    private final GanBatch part;
    private final NDManager scratch;
    private final DiffAugment.Applied augment;
    private final NDArray captions; // (B, D)
    private final NDArray drawn; // (B, C, R, R)

    Scene(GanBatch part, NDManager scratch) {
      this.part = part;
      this.scratch = scratch;
      augment = part.augment.on(scratch);
      captions = generator.condition(CodedCaption.array(scratch, part.captions));
      NDArray noise = scratch.create(part.noise, new Shape(part.size(), plan.noise()));
      drawn = generator.generate(noise, captions);
    }

    NDArray planes(float[] values) {
      return scratch.create(
          values, new Shape(part.size(), Denoiser.CHANNELS, plan.resolution(), plan.resolution()));
    }
  }

  @Override
  public NDArray losses(NDManager scratch, String group, GanBatch part) {
    var scene = new Scene(part, scratch);
    return switch (group) {
      case DISCRIMINATOR -> discriminatorLosses(scene);
      case GENERATOR -> generatorLosses(scene);
      default -> throw new IllegalArgumentException("a GAN has no group " + group);
    };
  }

  private NDArray generatorLosses(Scene scene) {
    NDArray real = scene.augment.to(scene.planes(scene.part.pictures));
    NDArray drawn = scene.augment.to(scene.drawn);
    // what the discriminator makes of captions teaches the text encoder through drawn ones alone
    NDArray captions = scene.captions.stopGradient();
    NDArray fooling =
        RelativisticLoss.ofGenerator(
            discriminator.score(discriminator.features(real), captions).stopGradient(),
            discriminator.score(discriminator.features(drawn), captions));
    return pair.map(judge -> fooling.add(distances(judge, drawn, captions))).orElse(fooling);
  }

  /** One minus the cosine between pictures and captions, weighted. */
  private NDArray distances(PictureTextPair judge, NDArray drawn, NDArray captions) {
    NDArray said = judge.readCaptions(captions).stopGradient();
    NDArray cosines = judge.pictures(drawn).mul(said).sum(new int[] {1});
    return cosines.mul(-1).add(1).mul(plan.likenessWeight());
  }

  private NDArray discriminatorLosses(Scene scene) {
    NDArray captions = scene.captions.stopGradient();
    NDArray real = scene.augment.to(scene.planes(scene.part.pictures));
    NDArray drawn = scene.augment.to(scene.drawn.stopGradient());
    NDArray noise = scene.planes(scene.part.pictureNoise);
    GradientPenalty penalty = plan.penalty();
    NDArray realFeatures = discriminator.features(real);
    NDArray realScore = discriminator.score(realFeatures, captions);
    NDArray drawnScore = score(drawn, captions);
    NDArray losses =
        RelativisticLoss.ofDiscriminator(realScore, drawnScore)
            .add(penalty.of(realScore, score(penalty.moved(real, noise), captions)))
            .add(penalty.of(drawnScore, score(penalty.moved(drawn, noise), captions)));
    if (plan.mismatchWeight() == 0) {
      return losses;
    }
    NDArray others =
        generator
            .condition(CodedCaption.array(scene.scratch, scene.part.otherCaptions))
            .stopGradient();
    NDArray mismatched = discriminator.score(realFeatures, others);
    return losses.add(
        RelativisticLoss.ofDiscriminator(realScore, mismatched).mul(plan.mismatchWeight()));
  }

  private NDArray score(NDArray pictures, NDArray captions) {
    return discriminator.score(discriminator.features(pictures), captions);
  }
}
