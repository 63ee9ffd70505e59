package dev.artishow.engine.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a model draws, which decides the networks that its package holds. */
public enum ModelKind {
  /** Noise becomes a picture over several steps of a denoiser. */
  @JsonProperty("diffusion")
  DIFFUSION;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
