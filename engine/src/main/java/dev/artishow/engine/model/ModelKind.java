package dev.artishow.engine.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.artishow.engine.nn.GanSpec;
import dev.artishow.engine.nn.NetworkSpec;
import java.util.Locale;

/** How a model draws, which decides the networks that its package holds. */
public enum ModelKind {
  /** Noise becomes a picture over several steps of a denoiser. */
  @JsonProperty("diffusion")
  DIFFUSION,
  /** Noise becomes a picture in one pass of a generator. */
  @JsonProperty("gan")
  GAN;

  /** The kind of model that this network makes. */
  public static ModelKind of(NetworkSpec network) {
    return network instanceof GanSpec ? GAN : DIFFUSION;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
