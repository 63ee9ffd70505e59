package dev.artishow.engine.schedule;

import dev.artishow.engine.Origin;
import dev.artishow.engine.Picture;
import dev.artishow.engine.sampling.CanonicalRequest;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** What models are asked to draw. */
final class TestingRequests {
  /** Any: cached pictures are found by it alone. */
  private static final String DIGEST = "0".repeat(64);

  private TestingRequests() {}

  static CanonicalRequest request(String caption, long seed, int steps, double guidance) {
    return new CanonicalRequest(DIGEST, caption, seed, steps, guidance);
  }

  static SketchedRequest sketched(CanonicalRequest request, double start) {
    var rgba = new byte[4 * 64 * 64];
    new Random(request.seed()).nextBytes(rgba);
    return new SketchedRequest(
        request,
        Optional.of(new Picture(64, 64, rgba)),
        new Origin(Origin.Ground.PICTURE, start, List.of()));
  }
}
