package dev.artishow.engine.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artishow.engine.nn.EvaluatorSpec;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.LibrarySpec;
import dev.artishow.engine.nn.NetworkSpec;
import dev.artishow.engine.nn.TextEncoderSpec;
import dev.artishow.engine.nn.UpscalerSpec;
import java.util.Locale;

/** How a model draws, which decides the networks that its package holds. */
public enum ModelKind {
  /** Noise becomes a picture over several steps of a denoiser. */
  @JsonProperty("diffusion")
  DIFFUSION,
  /** Noise becomes a picture in one pass of a generator. */
  @JsonProperty("gan")
  GAN,
  /** A small picture becomes a larger one: it draws nothing of its own. */
  @JsonProperty("upscaler")
  UPSCALER,
  /** Captions become what other networks read: it draws nothing. */
  @JsonProperty("text-encoder")
  TEXT_ENCODER,
  /** Pictures and captions become what they are compared by: it draws nothing. */
  @JsonProperty("evaluator")
  EVALUATOR,
  /** Drawings that other models start from: it has no network and draws nothing. */
  @JsonProperty("library")
  LIBRARY;

  /** The kind of model that this network makes. */
  public static ModelKind of(NetworkSpec network) {
    if (network instanceof UpscalerSpec) {
      return UPSCALER;
    } else if (network instanceof TextEncoderSpec) {
      return TEXT_ENCODER;
    } else if (network instanceof EvaluatorSpec) {
      return EVALUATOR;
    } else if (network instanceof LibrarySpec) {
      return LIBRARY;
    }
    return network instanceof GanSpec ? GAN : DIFFUSION;
  }

  /** Whether it makes pictures of prompts, so that requests can go to it. */
  public boolean draws() {
    return this == DIFFUSION || this == GAN;
  }

  /** Whether it reads text. */
  public boolean readsText() {
    return this != UPSCALER;
  }

  /** Whether it reads text in tokens that were learnt, so that its package holds a tokenizer. */
  public boolean hasTokenizer() {
    return readsText() && this != EVALUATOR && this != LIBRARY;
  }

  /** Whether it is a network, so that its package holds weights. */
  public boolean hasWeights() {
    return this != LIBRARY;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
