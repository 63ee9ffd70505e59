package dev.artishow.engine.sampling;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.OptBoolean;
import dev.artishow.config.file.Bounds;
import dev.artishow.config.file.JsonFile;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.Freedom;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a model draws when the request does not say.
 *
 * @param name of the algorithm, e.g. {@code dpm-solver++2m}
 * @param steps evaluations of the network
 * @param freedom how freely it draws from sketches, if it is known
 */
public record SamplerDefaults(
    String name,
    int steps,
    Guidance guidance,
    @JacksonInject(value = JsonFile.NOTHING, useInput = OptBoolean.TRUE)
        Optional<Freedom> freedom) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9+-]{1,40}");

  public SamplerDefaults {
    Bounds.matches("name", name, NAME, "1–40 of a–z, 0–9, + and -");
    Bounds.between("steps", steps, 1, DrawRequest.MAX_STEPS);
    Bounds.between("guidance.scale", guidance.scale(), 0, DrawRequest.MAX_GUIDANCE);
  }

  /** Of a model of which it is not known how freely it draws best. */
  public SamplerDefaults(String name, int steps, Guidance guidance) {
    this(name, steps, guidance, Optional.empty());
  }
}
