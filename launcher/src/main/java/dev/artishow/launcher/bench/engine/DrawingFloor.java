package dev.artishow.launcher.bench.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.artishow.engine.model.ModelCard;
import dev.artishow.engine.model.ModelPackage;
import dev.artishow.engine.nn.Denoiser;
import dev.artishow.engine.nn.DenoiserCost;
import dev.artishow.engine.nn.DenoiserSpec;
import dev.artishow.engine.nn.DistilledSpec;
import dev.artishow.engine.sampling.SamplerDefaults;
import dev.artishow.engine.sampling.Times;
import dev.artishow.engine.text.Captions;
import dev.artishow.engine.text.CodedCaption;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The least that one picture of a diffusion model takes, drawn as its package says.
 *
 * @param captions how the network reads them
 * @param onePass whether guidance is learnt in, so that no step takes two passes
 */
public record DrawingFloor(
    DenoiserSpec network, Captions captions, SamplerDefaults sampler, boolean onePass) {
  private static final String CAPTION = "a red apple, number %d";

  /**
   * Of a model.
   *
   * @throws IllegalArgumentException if it is no diffusion model
   */
  static DrawingFloor of(ModelPackage model) throws IOException {
    ModelCard card = model.card();
    boolean onePass = card.network() instanceof DistilledSpec;
    DenoiserSpec network;
    if (card.network() instanceof DistilledSpec distilled) {
      network = distilled.denoiser();
    } else if (card.network() instanceof DenoiserSpec denoiser) {
      network = denoiser;
    } else {
      throw new IllegalArgumentException(
          "the bench needs a diffusion model, %s is of kind %s"
              .formatted(card.name(), card.kind()));
    }
    var captions = new Captions(model.tokenizer(), network.textTokens());
    return new DrawingFloor(network, captions, card.sampler(), onePass);
  }

  /** What benches draw: as long as what members ask for, and nothing that was read before. */
  public static String caption(long number) {
    return CAPTION.formatted(number);
  }

  /** The first so many of those captions, as the network reads them. */
  NDArray coded(NDManager manager, long count) {
    List<CodedCaption> coded =
        LongStream.range(0, count).mapToObj(i -> captions.coded(caption(i))).toList();
    return CodedCaption.array(manager, coded);
  }

  /** The network of such a model; a distilled one's without the little that reads the scale. */
  static Denoiser load(ModelPackage model, NDManager manager) throws IOException {
    return model.card().network() instanceof DistilledSpec
        ? model.distilledDenoiser(manager, DataType.FLOAT32).denoiser()
        : model.denoiser(manager);
  }

  /** Whether a step takes a pass without caption too. */
  boolean isDoubled(int step) {
    return !onePass && sampler.guidance().at(Times.fromNoise(sampler.steps()).at(step)) != 1;
  }

  /** Arithmetic of one picture of {@link #caption} in FLOP, the caption's included. */
  double flop() {
    int tokens = captions.coded(caption(0)).tokens();
    int steps = sampler.steps();
    int doubled = (int) IntStream.range(0, steps).filter(this::isDoubled).count();
    return new DenoiserCost(network.withTextTokens(tokens)).drawingFlop(steps, doubled);
  }
}
