package dev.artishow.engine.cache;

import dev.artishow.engine.Asker;
import dev.artishow.engine.DrawRequest;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.util.Optional;

/** Knows the loaded models and their defaults. */
@FunctionalInterface
public interface RequestResolver {

  /**
   * The canonical form of a request, or empty if no model of its name is loaded.
   *
   * @param asker may have a model of their own where the request names none
   */
  Optional<CanonicalRequest> resolve(DrawRequest request, Asker asker);
}
