package dev.artishow.engine.model;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.sampling.Guidance;
import java.util.regex.Pattern;

/**
 * How a model draws when the request does not say.
 *
 * @param name of the algorithm, e.g. {@code dpm-solver++2m}
 * @param steps evaluations of the network
 */
public record SamplerDefaults(String name, int steps, Guidance guidance) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9+-]{1,40}");

  public SamplerDefaults {
    Bounds.matches("name", name, NAME, "1–40 of a–z, 0–9, + and -");
    Bounds.between("steps", steps, 1, DrawRequest.MAX_STEPS);
    Bounds.between("guidance.scale", guidance.scale(), 0, DrawRequest.MAX_GUIDANCE);
  }
}
