package dev.artishow.engine.schedule;

import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.util.Optional;

/**
 * A request with its sketch, ready to be drawn.
 *
 * @param sketch what drawing starts from, square; empty for noise alone
 * @param origin what that is made of, and when drawing starts
 * @param things that the sketch shows in a setting, without that; empty where it has none
 */
public record SketchedRequest(
    CanonicalRequest request, Optional<Picture> sketch, Origin origin, Optional<Picture> things) {
  public SketchedRequest {
    if (sketch.isPresent() != origin.start() > 0) {
      throw new IllegalArgumentException(
          "drawing starts at %s, which takes %s sketch"
              .formatted(origin.start(), sketch.isPresent() ? "no" : "a"));
    }
  }

  /** In no setting. */
  public SketchedRequest(CanonicalRequest request, Optional<Picture> sketch, Origin origin) {
    this(request, sketch, origin, Optional.empty());
  }

  /** Without a sketch. */
  public static SketchedRequest fromNoise(CanonicalRequest request) {
    return new SketchedRequest(request, Optional.empty(), Origin.noise(Origin.Ground.FREE));
  }

  /** Time at which drawing starts, 0 for noise alone. */
  public double start() {
    return origin.start();
  }
}
