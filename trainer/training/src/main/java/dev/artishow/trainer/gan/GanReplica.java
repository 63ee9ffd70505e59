package dev.artishow.trainer.gan;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.GanGenerator;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.Parameters;
import dev.artishow.engine.nn.PictureTextPair;
import dev.artishow.engine.nn.Scalar;
import dev.artishow.engine.nn.TextEncoder;
import dev.artishow.engine.random.RandomStream;
import dev.artishow.engine.text.CodedCaption;
import dev.artishow.trainer.adversarial.DiffAugment;
import dev.artishow.trainer.adversarial.RelativisticLoss;
import dev.artishow.trainer.loop.Replica;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A generator and its discriminators on one device. */
final class GanReplica implements Replica<GanBatch> {
  static final String DISCRIMINATOR = "discriminator";
  static final String GENERATOR = "generator";

  private final GanPlan plan;
  private final Optional<PictureTextPair> pair;
  private final NDManager manager;
  private final Parameters generatorWeights;
  private final Parameters discriminatorWeights;
  private final GanGenerator generator;
  private final List<Discriminator> discriminators;

  /**
   * @param text a trained text encoder; where there is none the generator's weights hold one
   * @param pair the text encoder with its picture tower, where the plan needs that
   * @param towerWidth of the tower's tokens
   * @param seed of the weights
   */
  GanReplica(
      GanPlan plan,
      GanSpec spec,
      Optional<TextEncoder> text,
      Optional<PictureTextPair> pair,
      int towerWidth,
      NDManager manager,
      long seed) {
    this.plan = plan;
    this.pair = pair;
    this.manager = manager;
    generatorWeights = Parameters.initialised(manager, RandomStream.seed(seed, GENERATOR));
    discriminatorWeights = Parameters.initialised(manager, RandomStream.seed(seed, DISCRIMINATOR));
    generator =
        text.map(encoder -> new GanGenerator(spec, encoder, generatorWeights))
            .orElseGet(() -> new GanGenerator(spec, generatorWeights));
    discriminators = discriminators(spec.width(), towerWidth);
  }

  private List<Discriminator> discriminators(int captionWidth, int towerWidth) {
    var all = new ArrayList<Discriminator>();
    all.add(
        new PixelDiscriminator(
            plan.resolution(), plan.discriminatorChannels(), captionWidth, discriminatorWeights));
    if (plan.tokenFeatures() > 0) {
      all.add(
          new TokenDiscriminator(
              towerWidth, captionWidth, plan.tokenFeatures(), discriminatorWeights));
    }
    return List.copyOf(all);
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

    /** Standard normal numbers of a picture each, as many as are asked for. */
    NDArray noise(Shape shape) {
      NDArray each = scratch.create(part.pictureNoise).reshape(part.size(), -1);
      return each.get(":, :{}", shape.size() / part.size()).reshape(shape);
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

  /** Through the tower only if a discriminator looks at its tokens. */
  private Seen see(NDArray pictures) {
    return new Seen(
        pictures,
        plan.tokenFeatures() == 0
            ? Optional.empty()
            : pair.map(tower -> tower.pictureTokens(pictures)));
  }

  private NDArray generatorLosses(Scene scene) {
    Seen real = see(scene.augment.to(scene.planes(scene.part.pictures)));
    Seen drawn = see(scene.augment.to(scene.drawn));
    // what the discriminators make of captions teaches the text encoder through drawn ones alone
    NDArray captions = scene.captions.stopGradient();
    NDArray fooling =
        mean(
            by ->
                RelativisticLoss.ofGenerator(
                    score(by, by.look(real), captions).stopGradient(),
                    score(by, by.look(drawn), captions)));
    return plan.likenessWeight() == 0
        ? fooling
        : fooling.add(distances(pair.orElseThrow(), drawn, captions));
  }

  /** One minus the cosine between pictures and captions, weighted. */
  private NDArray distances(PictureTextPair judge, Seen drawn, NDArray captions) {
    NDArray tokens = drawn.tokens().orElseGet(() -> judge.pictureTokens(drawn.pictures()));
    NDArray said = judge.readCaptions(captions).stopGradient();
    NDArray cosines = judge.readPictures(tokens).mul(said).sum(new int[] {1});
    return cosines.neg().add(1).mul(Scalar.of(cosines, plan.likenessWeight()));
  }

  private NDArray discriminatorLosses(Scene scene) {
    NDArray captions = scene.captions.stopGradient();
    Seen real = see(scene.augment.to(scene.planes(scene.part.pictures)));
    Seen drawn = see(scene.augment.to(scene.drawn.stopGradient()));
    NDArray others =
        plan.mismatchWeight() == 0
            ? captions
            : generator
                .condition(CodedCaption.array(scene.scratch, scene.part.otherCaptions))
                .stopGradient();
    return mean(
        by -> {
          NDArray features = by.features(by.look(real));
          NDArray realScore = by.score(features, captions);
          NDArray drawnScore = score(by, by.look(drawn), captions);
          NDArray losses =
              RelativisticLoss.ofDiscriminator(realScore, drawnScore)
                  .add(penalty(by, realScore, by.look(real), scene))
                  .add(penalty(by, drawnScore, by.look(drawn), scene));
          return plan.mismatchWeight() == 0
              ? losses
              : losses.add(
                  RelativisticLoss.ofDiscriminator(realScore, by.score(features, others))
                      .mul(Scalar.of(realScore, plan.mismatchWeight())));
        });
  }

  private NDArray penalty(Discriminator by, NDArray score, NDArray look, Scene scene) {
    NDArray moved = plan.penalty().moved(look, scene.noise(look.getShape()));
    return plan.penalty().of(score, score(by, moved, scene.captions.stopGradient()));
  }

  /** The mean over all discriminators of something that each of them says, (B). */
  private NDArray mean(Function<Discriminator, NDArray> said) {
    NDArray sum = said.apply(discriminators.get(0));
    for (Discriminator further : discriminators.subList(1, discriminators.size())) {
      sum = sum.add(said.apply(further));
    }
    return sum.mul(Scalar.of(sum, 1.0 / discriminators.size()));
  }

  private static NDArray score(Discriminator by, NDArray look, NDArray captions) {
    return by.score(by.features(look), captions);
  }
}
