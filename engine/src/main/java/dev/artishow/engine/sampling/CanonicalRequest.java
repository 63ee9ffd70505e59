package dev.artishow.engine.sampling;

import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.reference.Start;
import dev.artishow.engine.text.Tokenizer;

/**
 * Everything that decides the pixels of a picture, and nothing else: two requests are equal in this
 * form exactly when the same model reads the same words and draws from the same noise and the same
 * sketch.
 *
 * @param modelDigest the model's {@link dev.artishow.engine.ModelId#digest()}
 * @param caption the prompt as {@link Tokenizer#normalize} leaves it
 * @param steps of a picture from noise; one that starts later takes fewer
 */
public record CanonicalRequest(
    String modelDigest, String caption, long seed, int steps, double guidance, Start start) {

  /** From noise alone. */
  public CanonicalRequest(
      String modelDigest, String caption, long seed, int steps, double guidance) {
    this(modelDigest, caption, seed, steps, guidance, Start.NOISE);
  }

  /** The request as a model with these defaults understands it, from noise alone. */
  public static CanonicalRequest of(
      DrawRequest request, String modelDigest, SamplerDefaults defaults) {
    return new CanonicalRequest(
        modelDigest,
        Tokenizer.normalize(request.prompt()),
        request.seed(),
        request.steps().orElse(defaults.steps()),
        request.guidance().orElse(defaults.guidance().scale()));
  }

  /** The same from another start. */
  public CanonicalRequest from(Start other) {
    return new CanonicalRequest(modelDigest, caption, seed, steps, guidance, other);
  }
}
