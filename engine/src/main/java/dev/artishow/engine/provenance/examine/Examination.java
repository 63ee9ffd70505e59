package dev.artishow.engine.provenance.examine;

import dev.artishow.engine.provenance.c2pa.ContentCredential;
import dev.artishow.engine.provenance.credential.TrustAnchors;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/**
 * All that can be told of where a file comes from, the strongest first.
 *
 * @param credential what it says under a signature
 * @param claim what it says without
 */
public record Examination(Optional<ContentCredential> credential, Optional<XmpClaim> claim) {

  /**
   * Examines a file; empty if it is neither PNG nor JPEG nor WebP.
   *
   * @param now when certificates have to be in force
   */
  public static Optional<Examination> of(byte[] file, TrustAnchors anchors, Instant now) {
    return PictureFormat.of(file)
        .map(
            format ->
                new Examination(ContentCredential.of(file, anchors, now), claim(file, format)));
  }

  private static Optional<XmpClaim> claim(byte[] file, PictureFormat format) {
    try {
      return XmpFinder.find(file, format).flatMap(XmpClaim::read);
    } catch (IOException e) {
      return Optional.empty(); // a broken file; its credentials, if it has any, say so
    }
  }

  /** Whether it is certain where the file comes from. */
  public boolean isCertain() {
    return credential.filter(c -> c.state() == ContentCredential.State.TRUSTED).isPresent();
  }
}
