package dev.artishow.engine.nn;

import java.util.Map;

/**
 * Sizes of a {@code DistilledDenoiser}.
 *
 * @param denoiser the network that it is but for the input of the guidance scale
 */
public record DistilledSpec(DenoiserSpec denoiser) implements NetworkSpec {

  @Override
  public int resolution() {
    return denoiser.resolution();
  }

  @Override
  public int vocabulary() {
    return denoiser.vocabulary();
  }

  @Override
  public int textTokens() {
    return denoiser.textTokens();
  }

  @Override
  public Map<String, long[]> shapes() {
    return Parameters.shapes(p -> new DistilledDenoiser(this, p));
  }
}
