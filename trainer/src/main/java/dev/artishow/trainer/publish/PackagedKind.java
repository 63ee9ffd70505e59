package dev.artishow.trainer.publish;

import dev.artishow.engine.model.SamplerDefaults;
import dev.artishow.engine.model.Tensor;
import dev.artishow.engine.nn.NetworkSpec;
import java.io.IOException;
import java.util.Map;

/** What the package of a run holds that depends on the kind of model. */
interface PackagedKind {

  /** Sizes of the network that the weights are of. */
  NetworkSpec spec() throws IOException;

  /**
   * All parameters of that network by name, averaged over the last steps, those of a text encoder
   * that was trained before included.
   */
  Map<String, Tensor> weights() throws IOException;

  /** How it draws when nobody says. */
  SamplerDefaults sampler();

  /** In one sentence, for the card. */
  Describing describing();

  /**
   * What the kind of model is, for people.
   *
   * @param english a sentence's beginning: {@code A text-to-image diffusion model}
   * @param french likewise
   * @param drawingGflop billions of operations that a picture takes
   */
  record Describing(String english, String french, double drawingGflop) {}
}
